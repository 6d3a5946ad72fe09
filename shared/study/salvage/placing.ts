import { nothing } from '#shared/study/replay.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { type StateAfter, stateBefore } from './backwards.ts';
import { lastOf, type Proof, type Stretch } from './proof.ts';
import type { ProvenState } from './states.ts';

/** Lines of the old journal that can be told again, after the state that they began at. */
export interface PlacedLines {
  readonly start: StateAfter;
  /** The last of them; the state's own line where a snapshot stands alone. */
  readonly last: number;
}

/** The stretches of which a state is known, in order. What lies between them is lost to the history; what lies after them, to the study. */
export async function placeLines(seal: Seal, proof: Proof, states: readonly ProvenState[]): Promise<readonly PlacedLines[]> {
  const placed: PlacedLines[] = [];
  const reached = (): number => placed.at(-1)?.last ?? 0;
  for (const stretch of proof.stretches) {
    const start = await startOf(seal, proof, states, stretch);
    if (start !== null && (start.sequence > reached() || stretch.from === 1)) placed.push({ start, last: lastOf(stretch) });
  }
  const alone = states.at(-1);
  if (alone !== undefined && alone.sequence > reached())
    placed.push({ start: { sequence: alone.sequence, study: alone.study }, last: alone.sequence });
  return placed;
}

async function startOf(seal: Seal, proof: Proof, states: readonly ProvenState[], stretch: Stretch): Promise<StateAfter | null> {
  const { from, before, lines } = stretch;
  if (from === 1) return { sequence: 0, study: nothing };
  const hashOf = (sequence: number): string | undefined => (sequence === from - 1 ? before : lines[sequence - from]?.hash);
  const known = states.find(({ sequence, lineHash }) => lineHash === hashOf(sequence));
  return known === undefined ? null : stateBefore(seal, proof, { sequence: known.sequence, study: known.study }, from - 1);
}
