import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { securityHeaders } from '#electron/policy/headers.ts';
import { staticFile } from '#electron/policy/staticFile.ts';

export interface LoopbackServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the built window on 127.0.0.1 only, with the same headers on every answer as the desktop edition.
 * Requests under another host name are refused, so that no page elsewhere can reach it by rebinding a name.
 */
export async function serveLoopback(root: string, port: number): Promise<LoopbackServer> {
  const server = createServer(async (request, response) => {
    const own = [`127.0.0.1:${portOf(server)}`, `localhost:${portOf(server)}`];
    const refuse = (status: number, sentence: string): void => {
      response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(sentence);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET is answered here.');
    if (!own.includes(request.headers.host ?? '')) return refuse(421, 'Strand answers on its own address only.');
    const asked = URL.parse(request.url ?? '/', 'http://strand.invalid');
    const file = asked === null ? null : staticFile(root, asked.pathname);
    if (file === null) return refuse(404, 'No such file.');
    try {
      const bytes = await readFile(file.path);
      response.writeHead(200, { ...securityHeaders, 'Content-Type': file.mediaType });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    } catch {
      refuse(404, 'No such file.');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
