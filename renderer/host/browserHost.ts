import type { Host } from '#shared/host/host.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { otherTabs } from './otherWindows.ts';
import { pickFiles } from './pickFiles.ts';
import { saveFile } from './saveFile.ts';
import { type SavePicker, saveByPicker } from './savePicker.ts';
import { readSetting, writeSetting } from './settings.ts';
import { isStorageSafe } from './storage.ts';

/** The hands of the browser edition, round a workbench that lives in a worker. */
export function browserHost(workbench: Workbench, listen: Host['listen'], picker: SavePicker | null): Host {
  return {
    edition: 'browser',
    threads: globalThis.crossOriginIsolated,
    workbench,
    listen,
    otherWindows: otherTabs(),
    chooseFiles: (accept, several) => pickFiles({ accept, several, folder: false }),
    chooseFolder: () => pickFiles({ accept: [], several: true, folder: true }),
    isStorageSafe,
    async saveFile(name, bytes, mediaType) {
      // A copy of a study is worth being asked where to, and being read back; a report goes where downloads go.
      const saved = picker === null || !name.endsWith('.strand') ? undefined : await saveByPicker(picker, name, bytes);
      return saved ?? saveFile(name, bytes, mediaType);
    },
    readSetting,
    writeSetting,
  };
}
