import type { Study } from '#shared/study/model.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { openSnapshot } from '#shared/study/snapshots.ts';
import type { Proof } from './proof.ts';
import { valuesOf } from './record.ts';
import type { FoundRows } from './rows.ts';

/** A snapshot that is what was written, tied to its line by that line's hash. */
export interface ProvenState {
  readonly sequence: number;
  readonly lineHash: string;
  readonly study: Study;
}

/** Every snapshot that can be proven, oldest first. */
export async function proveStates(seal: Seal, rows: FoundRows, proof: Proof): Promise<readonly ProvenState[]> {
  const states: ProvenState[] = [];
  for (const sequence of [...rows.snapshots.keys()].sort((a, b) => a - b)) {
    const state = await proveState(seal, rows, proof, sequence);
    if (state !== null) states.push(state);
  }
  return states;
}

async function proveState(seal: Seal, rows: FoundRows, proof: Proof, sequence: number): Promise<ProvenState | null> {
  for (const record of rows.snapshots.get(sequence) ?? []) {
    const [, hash, bytes] = valuesOf(record);
    if (typeof hash !== 'string' || !(bytes instanceof Uint8Array)) continue;
    for (const lineHash of proof.hashesAt(sequence)) {
      const study = await openSnapshot(seal, { sequence, hash: lineHash }, { hash, bytes });
      if (study !== null) return { sequence, lineHash, study };
    }
  }
  return null;
}
