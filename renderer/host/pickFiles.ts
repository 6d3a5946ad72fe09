import type { InputFile } from '#shared/import/types.ts';

export interface PickOptions {
  readonly accept: readonly string[];
  readonly several: boolean;
  readonly folder: boolean;
}

/** Ask for files with the browser's own dialog; an empty list when the person changed their mind. */
export async function pickFiles({ accept, several, folder }: PickOptions): Promise<readonly InputFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.accept = accept.join(',');
  input.webkitdirectory = folder;
  const chosen = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
  return Promise.all(chosen.map(readPicked));
}

/** A file of the browser as the program takes it. A folder's own name stands first in its files' paths and is left off. */
async function readPicked(file: File): Promise<InputFile> {
  const path = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath.replace(/^[^/]*\//, '');
  return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
}
