import { basename } from 'node:path';
import type { BrowserWindow, Dialog, IpcMain } from 'electron';
import { z } from 'zod';
import { dialogChannels } from '#electron/policy/channels.ts';
import { handle } from '#electron/policy/sender.ts';
import { readInputFiles } from '#electron/services/inputFiles.ts';
import { writeWhole } from '#electron/services/writeWhole.ts';
import { failureFrom, ok } from '#shared/failure/result.ts';

const accepts = z.tuple([z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)), z.boolean()]);
const saving = z.tuple([z.string().min(1).max(200), z.instanceof(Uint8Array)]);

/** The system's own dialogs. Bytes cross, paths do not: the page never learns where on the disk a file lies. */
export function answerDialogs(ipc: Pick<IpcMain, 'handle'>, dialog: Dialog, window: BrowserWindow): void {
  handle(
    ipc,
    dialogChannels.chooseFiles,
    (given) => accepts.parse(given),
    async ([accept, several]) => {
      const chosen = await dialog.showOpenDialog(window, {
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: accept.length === 0 ? [] : [{ name: 'Files that Strand reads', extensions: accept.map((ending) => ending.slice(1)) }],
      });
      return chosen.canceled ? [] : readInputFiles(chosen.filePaths);
    },
  );
  handle(
    ipc,
    dialogChannels.chooseFolder,
    () => null,
    async () => {
      const chosen = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return chosen.canceled ? [] : readInputFiles(chosen.filePaths);
    },
  );
  handle(
    ipc,
    dialogChannels.saveFile,
    (given) => saving.parse(given),
    async ([suggestedName, bytes]) => {
      const chosen = await dialog.showSaveDialog(window, { defaultPath: basename(suggestedName) });
      if (chosen.canceled || chosen.filePath === '') return ok({ place: null });
      try {
        await writeWhole(chosen.filePath, bytes);
        return ok({ place: basename(chosen.filePath) });
      } catch (thrown) {
        return { ok: false, failure: failureFrom(thrown) };
      }
    },
  );
}
