import { browserHost } from '#renderer/host/browserHost.ts';
import { electronHost } from '#renderer/host/electronHost.ts';
import { savePicker } from '#renderer/host/savePicker.ts';
import { startWorkbench } from '#renderer/workbench/client.ts';
import type { Host } from '#shared/host/host.ts';

/** The desktop shell's hands where its preload left a bridge, the browser's own otherwise. */
export function chooseHost(): Host {
  const bridge = window.strandBridge;
  if (bridge !== undefined) return electronHost(bridge);
  const { workbench, listen } = startWorkbench();
  return browserHost(workbench, listen, savePicker(window));
}
