import type { BrowserContext } from 'playwright-core';
import { workbenchMethods } from '#shared/workbench/protocol.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';

/** What the person's dialogs would have taken: the names of the files that were saved, and their bytes. */
export type SavedFiles = Map<string, Uint8Array>;

/**
 * The window as the desktop has it, in Chromium: in place of the preload's bridge stands one to a workbench of this very process, with
 * real files on a real disk. Given to `visit` as what it prepares.
 */
export function desktopWindow(workbench: Workbench, saved: SavedFiles): (browser: BrowserContext) => Promise<void> {
  return async (browser) => {
    await browser.exposeFunction('strandAsk', (method: keyof Workbench, given: readonly unknown[]) =>
      Reflect.apply(workbench[method], workbench, [...given]),
    );
    await browser.exposeFunction('strandSave', (name: string, bytes: Uint8Array) => {
      saved.set(name, bytes);
    });
    await browser.addInitScript((methods) => {
      const told = (name: string, ...given: readonly unknown[]): unknown => {
        const tell: unknown = Reflect.get(window, name);
        return typeof tell === 'function' ? tell(...given) : undefined;
      };
      const silent = (): void => undefined;
      const bridge = {
        ...Object.fromEntries(methods.map((method) => [method, (...given: readonly unknown[]) => told('strandAsk', method, given)])),
        chooseFiles: async () => [],
        chooseFolder: async () => [],
        saveFile: async (name: string, bytes: Uint8Array) => {
          await told('strandSave', name, bytes);
          return { ok: true, value: { place: name } };
        },
        onProgress: silent,
        onEngine: silent,
        onBackup: silent,
      };
      Object.defineProperty(window, 'strandBridge', { value: bridge });
    }, workbenchMethods);
  };
}
