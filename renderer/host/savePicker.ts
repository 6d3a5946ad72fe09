import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { SavedPlace } from '#shared/host/host.ts';

/** The browser's own dialog for where to save a file, where it has one (File System Access API). */
export type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;

export function savePicker(window: object): SavePicker | null {
  const found = z.custom<SavePicker>((value) => typeof value === 'function').safeParse(Reflect.get(window, 'showSaveFilePicker'));
  return found.success ? found.data.bind(window) : null;
}

/**
 * Write bytes where the person says, then read them back and compare. Rejects with `study.writeFailed` where they could not be written or
 * are not what was written; answers undefined where the dialog may not be opened just now.
 */
export async function saveByPicker(pick: SavePicker, suggestedName: string, bytes: Uint8Array): Promise<SavedPlace | undefined> {
  let handle: FileSystemFileHandle;
  try {
    handle = await pick({ suggestedName });
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'AbortError') return { place: null };
    return undefined;
  }
  const { name } = handle;
  let written: Uint8Array;
  try {
    const file = await handle.createWritable();
    await file.write(new Uint8Array(bytes));
    await file.close();
    written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch (thrown) {
    const reason = thrown instanceof Error && thrown.name === 'QuotaExceededError' ? 'copyFull' : 'copyRefused';
    throw new FailureError(failure('study.writeFailed', { file: name, reason }));
  }
  if (written.length !== bytes.length || written.some((byte, at) => byte !== bytes[at]))
    throw new FailureError(failure('study.writeFailed', { file: name, reason: 'copyDiffers' }));
  return { place: name };
}
