import type { CodeSet } from './codeSet.ts';
import { instrumentSet } from './instrumentSet.ts';
import { senSet, yearGroupSet } from './pupilFieldSets.ts';
import { registerCodeSet } from './registerCodeSet.ts';
import { scalePartSet } from './scalePartSet.ts';
import { suspensionReasonSet } from './suspensionReasonSet.ts';
import { termDateSet } from './termDateSet.ts';

/** Every list that Strand counts by. A new one is one file and one line here. */
export const codeSets: readonly CodeSet[] = [
  registerCodeSet,
  termDateSet,
  suspensionReasonSet,
  instrumentSet,
  scalePartSet,
  senSet,
  yearGroupSet,
];

export function codeSetById(id: string): CodeSet | undefined {
  return codeSets.find((set) => set.id === id);
}
