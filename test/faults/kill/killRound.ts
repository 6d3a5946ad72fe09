import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#shared/sample/world/random.ts';
import { backupComplaints } from '../support/backupComplaints.ts';
import { type Acknowledged, autopsy } from './autopsy.ts';
import { livedUntil } from './livedUntil.ts';
import { chooseLife, chooseSecondLife, type Life } from './plan.ts';
import type { Studies } from './studies.ts';

export interface KillRound {
  readonly lives: readonly Life[];
  readonly kills: number;
  readonly acknowledged: number;
  /** A rollback journal lay beside the study, or a half-made backup on its shelf: its writer died in the middle. */
  readonly inTheMiddle: boolean;
  readonly complaints: readonly string[];
}

/** One round: a writer, sometimes a second one after it, killed at a moment that the seed and the round's number choose. */
export async function killRound(writer: string, studies: Studies, seed: number, number: number): Promise<KillRound> {
  const random = createRandom(seed, 'kill', number);
  const folder = studies.folder();
  const path = join(folder, 'term.strand');
  const first = chooseLife(random);
  const lives = !['create', 'protect'].includes(first.deed) && random.chance(0.25) ? [first, chooseSecondLife(random)] : [first];
  studies.copied(first.study, path);
  const complaints: string[] = [];
  const kept = new Map<string, Acknowledged[]>();
  const backed: string[] = [];
  let inTheMiddle = false;
  let isSealed = false;
  for (const { deed, moment } of lives) {
    const { words, unexpected } = await livedUntil(writer, { deed, path, seed: random.below(2 ** 31) }, moment);
    if (unexpected !== null) complaints.push(unexpected);
    inTheMiddle ||= readdirSync(folder, { recursive: true }).some((name) => /-journal$|\.part$/.test(String(name)));
    isSealed ||= words.includes('sealed');
    backed.push(...words.flatMap((said) => (said.startsWith('backed ') ? [said.slice('backed '.length)] : [])));
    for (const { file, ...line } of acknowledgedIn(words)) kept.set(file, [...(kept.get(file) ?? []), line]);
  }
  if (first.deed === 'backup') complaints.push(...(await backupComplaints(join(folder, 'home'), path, backed)));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.strand')))
    complaints.push(
      ...(await autopsy(join(folder, file), { acknowledged: kept.get(file) ?? [], lives: lives.length, isSealed })).map(
        (complaint) => `${file} ${complaint}`,
      ),
    );
  for (const file of kept.keys()) if (!existsSync(join(folder, file))) complaints.push(`${file} is gone`);
  rmSync(folder, { recursive: true });
  const acknowledged = [...kept.values()].reduce((sum, lines) => sum + lines.length, 0);
  return { lives, kills: lives.length, acknowledged, inTheMiddle, complaints };
}

/** The lines that a writer said it kept, each with its file. */
export function acknowledgedIn(words: readonly string[]): readonly (Acknowledged & { readonly file: string })[] {
  return words.flatMap((said) => {
    const [word, file = '', sequence, hash = ''] = said.split(' ');
    return word === 'kept' ? [{ file, sequence: Number(sequence), hash }] : [];
  });
}
