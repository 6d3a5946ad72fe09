import { useSyncExternalStore } from 'react';

export const rooms = ['data', 'delivery', 'outcomes', 'interviews', 'report'] as const;
export type RoomName = (typeof rooms)[number];

/** Where the person is: `#/outcomes/attendance` is the room outcomes with the path ['attendance']. */
export interface Route {
  readonly room: RoomName;
  readonly path: readonly string[];
}

/** What a hash means; anything unknown is the first screen. */
export function parseRoute(hash: string): Route {
  const [first = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decode);
  const room = rooms.find((name) => name === first);
  return room === undefined ? { room: 'outcomes', path: [] } : { room, path: rest.filter((part) => part !== '') };
}

/** The address of a place, for links: `href={routeTo('outcomes', 'attendance')}`. */
export function routeTo(room: RoomName, ...path: readonly string[]): string {
  return `#/${[room, ...path.map(encodeURIComponent)].join('/')}`;
}

export function goTo(room: RoomName, ...path: readonly string[]): void {
  location.hash = routeTo(room, ...path);
}

/** Where the person is now; redraws when they go elsewhere. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listenToHash, () => location.hash));
}

function listenToHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
