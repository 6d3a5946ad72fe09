import { payloadOf, type StoredLine } from '#shared/study/eventLine.ts';
import { firstOf } from '#shared/study/history.ts';
import type { Study } from '#shared/study/model.ts';
import { type Patch, patched } from '#shared/study/patches.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import type { Proof } from './proof.ts';

/** A state of the study, with the line that it stands after. */
export interface StateAfter {
  readonly sequence: number;
  readonly study: Study;
}

/**
 * The state from which the proven lines up to a known one lead there, as far back as every line can be taken back, at most to the one
 * after `least`. Played forwards again, they come to the known state, or nothing is believed of it.
 */
export async function stateBefore(seal: Seal, proof: Proof, known: StateAfter, least: number): Promise<StateAfter> {
  let { sequence, study } = known;
  while (sequence > least) {
    const line = proof.line(sequence);
    const patches = line === null ? null : await inverseOf(seal, proof, line);
    const before = patches === null ? null : tried(study, patches);
    if (before === null) break;
    study = before;
    sequence -= 1;
  }
  const there = await stateAt(seal, proof, { sequence, study }, known.sequence);
  return there !== null && same(there, known.study) ? { sequence, study } : known;
}

async function stateAt(seal: Seal, proof: Proof, from: StateAfter, until: number): Promise<Study | null> {
  let study: Study | null = from.study;
  for (let sequence = from.sequence + 1; sequence <= until && study !== null; sequence += 1) {
    const line = proof.line(sequence);
    study = line === null ? null : tried(study, (await payloadOf(seal, line)).patches);
  }
  return study;
}

/** What takes a line back. An undo or redo keeps only the way there: the way back is what it turned. */
async function inverseOf(seal: Seal, proof: Proof, line: StoredLine): Promise<readonly Patch[] | null> {
  if (line.kind === 'command') return (await payloadOf(seal, line)).inverse;
  const target = line.target === null ? null : proof.line(line.target);
  if (target === null || (line.kind !== 'undo' && line.kind !== 'redo')) return null;
  const patches: Patch[] = [];
  for (let sequence = firstOf(target); sequence <= target.sequence; sequence += 1) {
    const turned = proof.line(sequence);
    if (turned === null) return null;
    const payload = await payloadOf(seal, turned);
    if (line.kind === 'undo') patches.push(...payload.patches);
    else patches.unshift(...payload.inverse);
  }
  return patches;
}

function tried(study: Study, patches: readonly Patch[]): Study | null {
  try {
    return patched(study, patches);
  } catch {
    return null;
  }
}

/** Patches put keys where they like: the order of a record's keys is no difference. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
