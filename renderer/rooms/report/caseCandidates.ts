import type { Finding, PupilChange } from '#shared/outcomes/finding.ts';
import type { PupilKey } from '#shared/study/model.ts';

const shown = 12;

/** Pupils who changed in the wanted direction: those who are quoted first, then the largest change first; ties in order of number. */
export function caseCandidates(
  finding: Finding,
  which: 'positive' | 'negative',
  quoted: ReadonlySet<PupilKey> = new Set(),
): readonly PupilChange[] {
  const wanted = which === 'positive' ? 'better' : 'worse';
  return finding.pupils
    .filter((pupil) => pupil.verdict === wanted)
    .toSorted(
      (a, b) => Number(quoted.has(b.pupil)) - Number(quoted.has(a.pupil)) || Math.abs(b.change) - Math.abs(a.change) || a.pupil - b.pupil,
    )
    .slice(0, shown);
}
