import { unwrap } from '#shared/failure/result.ts';
import type { DesktopBridge } from '#shared/host/bridge.ts';
import type { Host } from '#shared/host/host.ts';
import type { WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { readSetting, writeSetting } from './settings.ts';

declare global {
  interface Window {
    /** There when the desktop shell's preload ran; the browser edition has none. */
    readonly strandBridge?: DesktopBridge;
  }
}

/** The desktop shell behind the host contract: the preload's functions, with events handed on to whoever listens. */
export function electronHost(bridge: DesktopBridge): Host {
  const listeners = new Set<Partial<WorkbenchEvents>>();
  bridge.onProgress((progress) => {
    for (const listener of listeners) listener.progress?.(progress);
  });
  bridge.onEngine((state, failure) => {
    for (const listener of listeners) listener.engine?.(state, failure);
  });
  bridge.onBackup((failure) => {
    for (const listener of listeners) listener.backup?.(failure);
  });
  return {
    edition: 'desktop',
    threads: true,
    workbench: bridge,
    otherWindows: null,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chooseFiles: (accept, several) => bridge.chooseFiles(accept, several),
    chooseFolder: () => bridge.chooseFolder(),
    isStorageSafe: async () => true,
    saveFile: async (suggestedName, bytes) => unwrap(await bridge.saveFile(suggestedName, bytes)),
    readSetting,
    writeSetting,
  };
}
