import { readFile } from 'node:fs/promises';
import { securityHeaders } from './headers.ts';
import { isOwnUrl } from './origin.ts';
import { staticFile } from './staticFile.ts';

/** Answers app://strand/...: files of the built window, with the security headers on everything, errors included. */
export function appProtocol(root: string): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const refuse = (): Response =>
      new Response('No such file.', { status: 404, headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' } });
    if (!isOwnUrl(url)) return refuse();
    const file = staticFile(root, rawPath(url));
    if (file === null) return refuse();
    try {
      const bytes = new Uint8Array(await readFile(file.path));
      return new Response(bytes, { headers: { ...securityHeaders, 'Content-Type': file.mediaType } });
    } catch {
      return refuse();
    }
  };
}

/** The path as it was written: `new URL` would quietly fold `..` away, and what tried to climb should be refused, not mended. */
function rawPath(url: string): string {
  const afterOrigin = url.slice(url.indexOf('//') + 2);
  const slash = afterOrigin.indexOf('/');
  return slash < 0 ? '/' : (afterOrigin.slice(slash).split(/[?#]/)[0] ?? '/');
}
