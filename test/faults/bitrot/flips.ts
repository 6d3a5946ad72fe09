import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { type Everything, readEverything } from './readEverything.ts';
import type { SmallStudy } from './smallStudy.ts';
import { verdict } from './verdict.ts';

/** One byte of the file changed: these bits of it the other way. */
export interface Flip {
  readonly place: number;
  readonly bits: number;
}

export interface FlipTally {
  readonly flips: number;
  /** Refused, wholly or in part, or named by a check. The others changed nothing that is read. */
  readonly found: number;
  readonly complaints: readonly string[];
}

/** While one file waits for a hash, another is read. */
const filesAtOnce = 3;

/** Flips bytes of a study one at a time and reads everything each time; a file in memory where the system has such a place. */
export async function tryFlips(study: SmallStudy, flips: Iterator<Flip>, step: () => void = () => undefined): Promise<FlipTally> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'strand-bitrot-'));
  const complaints: string[] = [];
  let [done, found] = [0, 0];
  const lane = async (path: string) => {
    const whole = await readAt(path, study.bytes, study);
    for (let next = flips.next(); next.done !== true; next = flips.next()) {
      const { place, bits } = next.value;
      const flipped = Uint8Array.from(study.bytes);
      flipped[place] = (flipped[place] ?? 0) ^ bits;
      const said = verdict(await readAt(path, flipped, study), whole);
      if (said.found) found += 1;
      complaints.push(...said.complaints.map((complaint) => `byte ${place} ^ ${bits}: ${complaint}`));
      done += 1;
      step();
    }
  };
  try {
    await Promise.all(Array.from({ length: filesAtOnce }, (_, index) => lane(join(folder, `${index}.strand`))));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { flips: done, found, complaints };
}

async function readAt(path: string, bytes: Uint8Array, { recoveryKey }: SmallStudy): Promise<Everything> {
  // A flip can make the file say that it has a write-ahead log: what SQLite put beside it must not meet the next one.
  for (const beside of ['-journal', '-wal', '-shm']) rmSync(`${path}${beside}`, { force: true });
  writeFileSync(path, bytes);
  return readEverything(openNodeSqlite(path), recoveryKey);
}
