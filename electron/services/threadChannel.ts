import type { MessagePort, Worker } from 'node:worker_threads';
import type { Channel } from '#shared/workbench/protocol.ts';

/** A Node thread, or the port to whoever started this one, as a channel. */
export function threadChannel(port: Worker | MessagePort): Channel {
  return {
    post: (message, transfer) => port.postMessage(message, [...transfer]),
    listen: (hear) => {
      port.on('message', hear);
    },
    listenBroken: (hear) => {
      port.on('error', (thrown: unknown) => hear(thrown instanceof Error ? thrown.message : String(thrown)));
      port.on('exit', () => hear('The workbench has stopped.'));
      port.on('close', () => hear('The workbench has stopped.'));
    },
  };
}
