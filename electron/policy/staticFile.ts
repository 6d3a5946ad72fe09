import { extname, isAbsolute, join, normalize, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** A file below `root` that a URL path names, with its media type; null for anything that tries to leave the folder or hide in it. */
export function staticFile(root: string, urlPath: string): { readonly path: string; readonly mediaType: string } | null {
  if (urlPath.length > 2048) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || !decoded.startsWith('/')) return null;
  const parts = decoded.split('/');
  if (parts.some((part) => part === '..' || (part.startsWith('.') && part !== ''))) return null;
  const relative = decoded === '/' ? 'index.html' : decoded.slice(1);
  if (isAbsolute(relative) || /^[a-z]:/i.test(relative)) return null;
  const path = normalize(join(root, relative));
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  return { path, mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream' };
}
