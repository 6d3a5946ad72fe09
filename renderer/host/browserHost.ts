import type { Host } from '#shared/host/host.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { pickFiles } from './pickFiles.ts';
import { saveFile } from './saveFile.ts';
import { readSetting, writeSetting } from './settings.ts';

/** The hands of the browser edition, round a workbench that lives in a worker. */
export function browserHost(workbench: Workbench, listen: Host['listen']): Host {
  return {
    edition: 'browser',
    threads: globalThis.crossOriginIsolated,
    workbench,
    listen,
    chooseFiles: (accept, several) => pickFiles({ accept, several, folder: false }),
    chooseFolder: () => pickFiles({ accept: [], several: true, folder: true }),
    saveFile,
    readSetting,
    writeSetting,
  };
}
