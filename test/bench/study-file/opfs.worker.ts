import sqlite3Init from '@sqlite.org/sqlite-wasm';
import { z } from 'zod';
import { wasmSqlite } from '#renderer/workbench/browserSqlite.ts';
import { timeEdits } from './edits.ts';
import { timesOf } from './timing.ts';

/** What the browser calls FileSystemSyncAccessHandle: the tests' types know no workers. */
interface RawHandle {
  write(bytes: Uint8Array, place: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

// The same edits on the browser's own storage: run within a worker by study-file.bench.ts, in a page of its own.
Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-vfs': true, 'opfs-wl': true, kvvfs: true } } } });
const sqlite3 = await sqlite3Init();
const files = await sqlite3.installOpfsSAHPoolVfs({ name: 'bench', directory: '/bench', initialCapacity: 8 });
const open = (name: string) => wasmSqlite(sqlite3, new files.OpfsSAHPoolDb(name));
const edits = await timeEdits(open('/study'), open('/other'), 300);

const folder = await navigator.storage.getDirectory();
const file = await folder.getFileHandle('raw', { create: true });
const handle = z.custom<RawHandle>().parse(await Reflect.apply(Reflect.get(file, 'createSyncAccessHandle'), file, []));
const page = new Uint8Array(32_768);
const raw = await timesOf(300, (time) => {
  page[0] = time;
  handle.write(page, { at: 0 });
  handle.flush();
});
handle.close();
postMessage({ ...edits, raw });
