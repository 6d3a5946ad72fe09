import { isAbsolute, join } from 'node:path';
import type { IpcMain } from 'electron';
import { workbenchChannel } from '#electron/policy/channels.ts';
import { handle } from '#electron/policy/sender.ts';
import { parseArguments, workbenchMethods } from '#shared/workbench/protocol.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';

/** Puts each of the workbench's methods behind a channel of its own, with its caller checked and its arguments parsed. */
export function answerWorkbench(ipc: Pick<IpcMain, 'handle'>, workbench: Workbench, studiesFolder: string): void {
  for (const method of workbenchMethods) {
    handle(
      ipc,
      workbenchChannel(method),
      (given) => parseArguments(method, given),
      async (given) => {
        const answer: unknown = Reflect.get(workbench, method);
        if (typeof answer !== 'function') throw new Error(`${method}: not answered`);
        return answer.apply(workbench, method === 'createStudy' ? [studyPath(studiesFolder, String(given[0]))] : given);
      },
    );
  }
}

/** A new study is named in the window and kept below the person's documents; a full path stays as it is. */
export function studyPath(folder: string, name: string): string {
  if (isAbsolute(name)) return name;
  const safe = name
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return join(folder, `${safe === '' ? 'Study' : safe}.strand`);
}
