import { contextBridge, ipcRenderer } from 'electron';
import { dialogChannels, eventChannels, workbenchChannel } from '#electron/policy/channels.ts';
import { workbenchMethods } from '#shared/workbench/protocol.ts';

/** The whole bridge: one named function for each thing that may be asked, each on its own channel. Event objects stay on this side. */
const asked = Object.fromEntries(
  workbenchMethods.map((method) => [method, (...given: readonly unknown[]) => ipcRenderer.invoke(workbenchChannel(method), ...given)]),
);

contextBridge.exposeInMainWorld('strandBridge', {
  ...asked,
  chooseFiles: (accept: readonly string[], several: boolean) => ipcRenderer.invoke(dialogChannels.chooseFiles, accept, several),
  chooseFolder: () => ipcRenderer.invoke(dialogChannels.chooseFolder),
  saveFile: (suggestedName: string, bytes: Uint8Array) => ipcRenderer.invoke(dialogChannels.saveFile, suggestedName, bytes),
  onProgress: (listener: (progress: unknown) => void) => {
    ipcRenderer.on(eventChannels.progress, (_event, progress: unknown) => listener(progress));
  },
  onEngine: (listener: (state: unknown, failure: unknown) => void) => {
    ipcRenderer.on(eventChannels.engine, (_event, state: unknown, failure: unknown) => listener(state, failure));
  },
  onBackup: (listener: (failure: unknown) => void) => {
    ipcRenderer.on(eventChannels.backup, (_event, failure: unknown) => listener(failure));
  },
});
