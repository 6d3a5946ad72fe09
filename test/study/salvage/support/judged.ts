import { expect } from 'vitest';
import { nodeSqliteOf, openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import type { Salvaged } from '#shared/study/salvage/report.ts';
import { salvage } from '#shared/study/salvage/salvage.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { randomBytes } from '#test/study/seal/support.ts';
import { type Term, type ToldLine, toldLines } from './term.ts';

export const rescuer = {
  now: '2026-11-25T12:00:00.000Z',
  coder: 'Rescuer',
  madeWith: 'Strand 0.1.0',
  randomBytes,
  signal: new AbortController().signal,
  step: () => undefined,
};

/**
 * Salvages the bytes and holds everything that came out against the term as it was: nothing may differ, and what the report does not name
 * must be there.
 */
export async function judged(
  original: Term,
  damaged: Uint8Array,
  secret: { readonly passphrase: string; readonly seal: Seal } | null = null,
): Promise<Salvaged> {
  const before = damaged.slice();
  const sqlite = openNodeSqlite(':memory:');
  const { store, salvaged } = await salvage(damaged, { ...rescuer, secret: secret?.passphrase ?? null, emptyFile: async () => sqlite });
  expect(damaged).toEqual(before);
  const bytes = await sqlite.bytes();
  await store.close();

  const reopened = await openStudyStore(nodeSqliteOf(bytes), secret === null ? {} : { unlock: async () => secret.seal });
  expect(reopened.study).toEqual(original.states[salvaged.lines.stateAt]);
  const expected = retold(original, salvaged);
  const told = await toldLines(reopened);
  expect(told.map(({ hash, ...line }) => line)).toEqual(expected.lines);
  const asTheyWere = (salvaged.lines.lost[0]?.[0] ?? told.length + 1) - 1;
  expect(told.slice(0, asTheyWere).map(({ hash }) => hash)).toEqual(original.lines.slice(0, asTheyWere).map(({ hash }) => hash));
  // Any point of the history can be looked back at, and is what it was.
  const past = Math.ceil(told.length / 2);
  expect(await reopened.at(past)).toEqual(original.states[expected.stateAt[past - 1] ?? -1]);

  const missing = new Set<string>();
  for (const { code, severity, values } of await reopened.check()) {
    if (severity === 'ok') continue;
    expect(['source', 'transcript', 'matchKeys']).toContain(code);
    missing.add(String(values['name'] ?? code));
  }
  const { sources, transcripts, matchKeys } = salvaged;
  const named = [...sources, ...transcripts].filter(({ saved }) => !saved).map(({ fileName }) => fileName);
  expect(missing).toEqual(new Set([...named, ...(matchKeys?.saved === false ? ['matchKeys'] : [])]));
  for (const [hash, content] of original.blobs) {
    const found = await reopened.blob(hash).catch(() => null);
    if (found !== null) expect(Buffer.compare(found, content)).toBe(0);
  }
  await reopened.close();
  return salvaged;
}

/** The history that the new study must tell, and the line of the old one whose state each of its lines leaves. */
function retold(
  { lines }: Term,
  { lines: { lost, stateAt } }: Salvaged,
): { readonly lines: readonly ToldLine[]; readonly stateAt: readonly number[] } {
  const told: ToldLine[] = [];
  const states: number[] = [];
  const end = Math.max(stateAt, lost.at(-1)?.[1] ?? 0);
  for (let sequence = 1; sequence <= end; sequence += 1) {
    const gap = lost.find(([first]) => first === sequence);
    if (gap !== undefined) {
      const { now: at, coder } = rescuer;
      const command = sequence === 1 ? 'study.create' : 'study.salvage';
      told.push({ at, coder, command, sentence: historyWords.salvaged(...gap) });
      states.push(Math.min(gap[1], stateAt));
      sequence = gap[1];
      continue;
    }
    const line = lines[sequence - 1];
    if (line === undefined) throw new Error(`There never was a line ${sequence}`);
    const { at, coder, command, sentence } = line;
    told.push({ at, coder, command, sentence });
    states.push(sequence);
  }
  return { lines: told, stateAt: states };
}
