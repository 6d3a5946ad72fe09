import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { isOwnUrl } from './origin.ts';

/** The top frame of our own page and nobody else: no subframe, no foreign page, no frame that is gone. */
export function isOwnSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame !== undefined && frame.parent === null && isOwnUrl(frame.url);
}

/** The only place that listens: each channel's caller is checked, then its arguments are parsed by `parse` before `answer` sees them. */
export function handle<Parsed>(
  ipc: Pick<IpcMain, 'handle'>,
  channel: string,
  parse: (given: readonly unknown[]) => Parsed,
  answer: (parsed: Parsed) => Promise<unknown>,
): void {
  ipc.handle(channel, async (event, ...given: readonly unknown[]) => {
    if (!isOwnSender(event)) throw new Error(`${channel}: refused`);
    return answer(parse(given));
  });
}
