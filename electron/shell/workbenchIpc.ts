import type { IpcMain } from 'electron';
import { workbenchChannel } from '#electron/policy/channels.ts';
import { handle } from '#electron/policy/sender.ts';
import { parseArguments, workbenchMethods } from '#shared/workbench/protocol.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';

/** Puts each of the workbench's methods behind a channel of its own, with its caller checked and its arguments parsed. */
export function answerWorkbench(ipc: Pick<IpcMain, 'handle'>, workbench: Workbench): void {
  for (const method of workbenchMethods) {
    handle(
      ipc,
      workbenchChannel(method),
      (given) => parseArguments(method, given),
      async (given) => {
        const answer: unknown = Reflect.get(workbench, method);
        if (typeof answer !== 'function') throw new Error(`${method}: not answered`);
        return answer.apply(workbench, given);
      },
    );
  }
}
