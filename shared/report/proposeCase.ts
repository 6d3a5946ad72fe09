import type { ThemeSet } from '#shared/coding/themes.ts';
import { type Finding, isRefused, type PupilChange } from '#shared/outcomes/finding.ts';
import type { PupilKey, Study } from '#shared/study/model.ts';

export interface ProposedCase {
  readonly pupil: PupilKey;
  readonly how: 'chosen' | 'rule';
  /** Whether the pupil speaks in a transcript. */
  readonly speaks: boolean;
  /** Whether the change is larger than such values usually move by themselves; null where that is not known. */
  readonly reliable: boolean | null;
}

/** Mentored pupils whose own words were marked with a theme. */
export function quotedPupils(quotes: ThemeSet['quotes']): ReadonlySet<PupilKey> {
  return new Set(quotes.flatMap(({ pupil, role }) => (pupil !== null && role === 'mentee' ? [pupil] : [])));
}

/**
 * The pupil for the positive or the negative case: the person's own choice, else by rule. The rule, on the first outcome that counts
 * anybody: among mentored pupils who changed in the wanted direction, those who are quoted first, then those who speak in a
 * transcript (a case without a voice is two numbers), then those whose change is reliable, then the largest change, then the smaller key. The report says whether the
 * change is larger than what moves by itself.
 *
 * Reliable: |change| > 1.96 x SD before x sqrt(2 (1 - rho)), rho as learnt from the register (Jacobson and Truax 1991, with the
 * stability of the measure in place of a scale's reliability). Not judged where rho is not known.
 */
export function proposeCase(
  study: Study,
  findings: readonly Finding[],
  which: 'positive' | 'negative',
  quoted: ReadonlySet<PupilKey> = new Set(),
): ProposedCase | null {
  const finding = findings.find((candidate) => candidate.counted > 0);
  if (finding === undefined) return null;
  const needed = reliableChange(finding);
  const speakers = new Set(study.documents.flatMap((document) => document.speakers.map((speaker) => speaker.pupil)));
  const judge = (change: number) => (needed === null ? null : Math.abs(change) > needed);
  const chosen = which === 'positive' ? study.report.positiveCase : study.report.negativeCase;
  if (chosen !== null) {
    const own = finding.pupils.find((pupil) => pupil.pupil === chosen);
    return { pupil: chosen, how: 'chosen', speaks: speakers.has(chosen), reliable: own === undefined ? null : judge(own.change) };
  }
  const wanted = which === 'positive' ? 'better' : 'worse';
  const rank = (pupil: PupilChange) => [
    quoted.has(pupil.pupil) ? 1 : 0,
    speakers.has(pupil.pupil) ? 1 : 0,
    judge(pupil.change) === true ? 1 : 0,
    Math.abs(pupil.change),
    -pupil.pupil,
  ];
  const [best] = finding.pupils
    .filter((pupil) => pupil.verdict === wanted)
    .toSorted((a, b) => {
      const [left, right] = [rank(a), rank(b)];
      const at = left.findIndex((value, index) => value !== right[index]);
      return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0);
    });
  return best === undefined ? null : { pupil: best.pupil, how: 'rule', speaks: speakers.has(best.pupil), reliable: judge(best.change) };
}

/** The change that such a measure makes by itself in one pupil of twenty; null where its stability is not known. */
function reliableChange(finding: Finding): number | null {
  const rho = isRefused(finding.chance) ? null : finding.chance.rho;
  const sd = finding.before?.sd ?? null;
  return rho === null || sd === null || rho >= 1 ? null : 1.96 * sd * Math.sqrt(2 * (1 - rho));
}
