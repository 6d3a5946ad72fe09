import type { Session } from 'electron';
import { isOwnUrl } from './origin.ts';

/** Nothing leaves the computer: every request but our own files, blobs and data is cancelled, and downloads too. */
export function cutNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** blob: URLs carry their maker's origin inside. */
export function mayLoad(url: string): boolean {
  if (url.startsWith('blob:')) return isOwnUrl(url.slice('blob:'.length));
  return isOwnUrl(url) || url.startsWith('data:');
}
