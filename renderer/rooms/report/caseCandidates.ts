import type { Finding, PupilChange } from '#shared/outcomes/finding.ts';

const shown = 12;

/** Pupils whose change in this measure was largest in the wanted direction, the largest first; ties in order of number. */
export function caseCandidates(finding: Finding, which: 'positive' | 'negative'): readonly PupilChange[] {
  const wanted = which === 'positive' ? 'better' : 'worse';
  return finding.pupils
    .filter((pupil) => pupil.verdict === wanted)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.pupil - b.pupil)
    .slice(0, shown);
}
