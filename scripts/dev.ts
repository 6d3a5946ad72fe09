import { join } from 'node:path';
import { createServer } from 'vite';
import { projectRoot } from './project.ts';

/** The window with hot reload, for work on it. The policy's headers are left to `npm start`: Vite's own client needs eval-like freedom. */
const server = await createServer({
  configFile: join(projectRoot, 'vite.config.ts'),
  server: { host: '127.0.0.1', headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' } },
});
await server.listen();
server.printUrls();
