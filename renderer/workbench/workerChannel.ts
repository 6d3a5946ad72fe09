import type { Channel } from '#shared/workbench/protocol.ts';

/** What a worker seen from its page and the page seen from a worker have in common. */
interface Port {
  postMessage(message: unknown, options: { readonly transfer: Transferable[] }): void;
  addEventListener(kind: string, listener: (event: Event) => void): void;
}

/** A browser's worker, or the page that started this one, as a channel. */
export function workerChannel(port: Port): Channel {
  return {
    post: (message, transfer) => port.postMessage(message, { transfer: [...transfer] }),
    listen: (hear) => {
      port.addEventListener('message', (event) => {
        if (event instanceof MessageEvent) hear(event.data);
      });
    },
    listenBroken: (hear) => {
      port.addEventListener('error', (event) => hear(event instanceof ErrorEvent ? event.message : 'The workbench has stopped.'));
    },
  };
}
