import type { DropItem } from 'react-aria-components';
import type { InputFile } from '#shared/import/types.ts';

/** Everything that was dropped, folders with what is in them; a dragged text is no file and is left. */
export async function readDropped(items: readonly DropItem[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const item of items) await collect(item, '', files);
  return files;
}

async function collect(item: DropItem, folder: string, files: InputFile[]): Promise<void> {
  if (item.kind === 'file') {
    const file = await item.getFile();
    files.push({ path: `${folder}${item.name}`, bytes: new Uint8Array(await file.arrayBuffer()) });
  } else if (item.kind === 'directory') {
    // The dropped folder's own name is left off, as when it is chosen; folders inside it keep theirs.
    for await (const entry of item.getEntries())
      await collect(entry, entry.kind === 'directory' ? `${folder}${entry.name}/` : folder, files);
  }
}
