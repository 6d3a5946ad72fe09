import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#shared/sample/world/random.ts';
import { autopsy } from '../kill/autopsy.ts';
import { acknowledgedIn } from '../kill/killRound.ts';
import type { Life, Plan } from '../kill/plan.ts';
import type { Studies } from '../kill/studies.ts';
import { Disk } from './disk.ts';
import { type Act, record } from './recording.ts';

/** What is recorded: a deed on a study, so many times. */
export interface Recorded {
  readonly study: Life['study'];
  readonly deed: Plan['deed'];
  readonly times: number;
}

export const recordings: readonly Recorded[] = [
  { study: 'none', deed: 'create', times: 2 },
  { study: 'short', deed: 'edit', times: 6 },
  { study: 'long', deed: 'edit', times: 12 },
  { study: 'short', deed: 'close', times: 2 },
  { study: 'short', deed: 'import', times: 1 },
];

export interface CutOptions {
  readonly strace: string;
  readonly writer: string;
  readonly studies: Studies;
  readonly seed: number;
  /** How many cuts; each is made after an act that chance chooses. */
  readonly cuts: number;
}

export interface CutTally {
  readonly acts: number;
  readonly cuts: number;
  readonly acknowledged: number;
  readonly complaints: readonly string[];
}

/** Records a deed once and cuts the power so many times; every line acknowledged before the cut must be found after it. */
export async function cutPower({ study, deed, times }: Recorded, { strace, writer, studies, seed, cuts }: CutOptions): Promise<CutTally> {
  const folder = studies.folder();
  const path = join(folder, 'term.strand');
  studies.copied(study, path);
  const before = new Map(existsSync(path) ? [['term.strand', new Uint8Array(readFileSync(path))]] : []);
  const acts = await record(strace, writer, { deed, path, seed, times });
  const complaints: string[] = [];
  let acknowledged = 0;
  for (let number = 0; number < cuts; number += 1) {
    const random = createRandom(seed, `cut ${deed} ${study}`, number);
    const cut = random.below(acts.length + 1);
    const found = await cutAt(acts.slice(0, cut), new Disk(before), random, join(folder, 'cut'));
    acknowledged += found.acknowledged;
    complaints.push(...found.complaints.map((complaint) => `${deed} on ${study}, cut ${number} after act ${cut}: ${complaint}`));
  }
  rmSync(folder, { recursive: true });
  return { acts: acts.length, cuts, acknowledged, complaints };
}

async function cutAt(acts: readonly Act[], disk: Disk, random: Parameters<Disk['afterCut']>[0], place: string) {
  for (const act of acts) disk.do(act);
  const acknowledged = acknowledgedIn(acts.flatMap((act) => (act.act === 'say' ? [act.words] : [])));
  const folder = mkdtempSync(place);
  const files = disk.afterCut(random);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const complaints: string[] = [];
  for (const file of new Set([...files.keys(), ...acknowledged.map((line) => line.file)])) {
    if (!file.endsWith('.strand')) continue;
    const lines = acknowledged.filter((line) => line.file === file);
    if (files.has(file)) complaints.push(...(await autopsy(join(folder, file), { acknowledged: lines })));
    else complaints.push(`${file} is gone`);
  }
  rmSync(folder, { recursive: true });
  return { acknowledged: acknowledged.length, complaints };
}
