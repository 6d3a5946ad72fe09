import { FailureError } from '#shared/failure/failure.ts';
import { salvage } from '#shared/study/salvage/salvage.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { salvagedName } from '#shared/words/salvaging.ts';
import type { DamagedStudy, SalvageReport } from './damagedStudy.ts';
import type { StudyShelf } from './ports.ts';
import type { Room } from './room.ts';
import type { Work } from './stopping.ts';

export interface SalvageWishes {
  readonly secret: string | null;
  /** What the new study is to be called; null: like the damaged one. */
  readonly into: string | null;
}

/** A new study of what is whole in a damaged one. It is closed again; nothing of it stays when it cannot be finished. */
export async function salvageStudy(
  { ports }: Room,
  damaged: DamagedStudy,
  { secret, into }: SalvageWishes,
  { signal, progress }: Work,
): Promise<SalvageReport> {
  const { shelf } = ports;
  const { now, coder, madeWith, randomBytes } = ports;
  const bytes = 'ref' in damaged ? await shelf.bytes(damaged.ref) : damaged.bytes;
  const name = ('ref' in damaged ? shelf.fileName(damaged.ref) : damaged.name).replace(/\.strand$/i, '');
  const files: NewFile[] = [];
  try {
    const { store, salvaged } = await salvage(bytes, {
      ...{ now: now(), coder, madeWith, randomBytes, secret, signal },
      step: (step) => progress({ step, done: 0, total: null }),
      async emptyFile() {
        const file = into === null ? await freeFile(shelf, salvagedName(name)) : await shelf.create(into);
        files.push(file);
        return file.sqlite;
      },
    });
    await store.close();
    return { ref: files[0]?.ref ?? '', ...salvaged };
  } catch (thrown) {
    for (const { ref, sqlite } of files) {
      await sqlite.close();
      await shelf.remove(ref);
    }
    throw thrown;
  }
}

interface NewFile {
  readonly ref: string;
  readonly sqlite: Sqlite;
}

/** An empty file of that name, or of the first like it that is not taken. */
async function freeFile(shelf: StudyShelf, name: string): Promise<NewFile> {
  for (let number = 1; ; number += 1) {
    try {
      return await shelf.create(number === 1 ? name : `${name} ${number}`);
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || thrown.failure.code !== 'study.exists') throw thrown;
    }
  }
}
