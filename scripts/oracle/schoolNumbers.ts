import { oracleMethods } from '#shared/statistics/oracleMethods.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { SchoolPupil } from './schoolPupils.ts';

type Numbers = Readonly<Record<string, unknown>>;
type Pair = readonly [number | null, number | null];

/** A school's headline numbers in the shape of its expected file: estimators over the values that the Findings and questions gave. */
export function schoolNumbers(pupils: readonly SchoolPupil[], ids: ReadonlyMap<number, string>): Numbers {
  const eligible = pupils.filter((pupil) => pupil.reason === 'eligible');
  const mentored = eligible.filter((pupil) => pupil.mentored);
  const others = eligible.filter((pupil) => !pupil.mentored);
  const everyMentored = pupils.filter((pupil) => pupil.mentored);
  const comparison = pupils.some((pupil) => !pupil.mentored);
  return {
    reasons: reasonsOf(pupils),
    attendance: {
      mentored: attendanceOf(mentored),
      comparison: comparison ? attendanceOf(others) : null,
      paired_t_mentored: run(
        'paired_t',
        paired(mentored, (pupil) => pupil.rate),
      ),
      paired_es_mentored: run(
        'paired_es',
        paired(mentored, (pupil) => pupil.rate),
      ),
      wilcoxon_mentored: run(
        'wilcoxon_signed_rank',
        paired(mentored, (pupil) => pupil.rate),
      ),
      did: comparison
        ? run(
            'did',
            grouped(eligible, (pupil) => pupil.rate),
          )
        : null,
      ancova: comparison
        ? run(
            'ancova',
            grouped(eligible, (pupil) => pupil.rate),
          )
        : null,
      mcnemar_persistent_absence: run('mcnemar', { pre: mentored.map(absentBefore), post: mentored.map(absentAfter) }),
    },
    suspensions: {
      mentored: suspensionsOf(mentored),
      days_pre: total(mentored, (pupil) => pupil.sessionsLost[0]) / 2,
      days_post: total(mentored, (pupil) => pupil.sessionsLost[1]) / 2,
      comparison: comparison ? suspensionsOf(others) : null,
    },
    scale: scaleOf(pupils, everyMentored, comparison),
    ratings: {
      wilcoxon_mentored: run(
        'wilcoxon_signed_rank',
        complete(everyMentored, (pupil) => pupil.rating),
      ),
      paired_t_mentored: run(
        'paired_t',
        paired(everyMentored, (pupil) => pupil.rating),
      ),
    },
    per_pupil: pupils.map((pupil) => perPupil(pupil, ids.get(pupil.pupil) ?? '')),
  };
}

function reasonsOf(pupils: readonly SchoolPupil[]): Numbers {
  const counts: Record<string, number> = { eligible: 0, no_start_date: 0, pre_exposure_low: 0, post_exposure_low: 0 };
  for (const { reason } of pupils) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function attendanceOf(pupils: readonly SchoolPupil[]): Numbers {
  const sum = (pick: (pupil: SchoolPupil) => number) => total(pupils, pick);
  const mean = (place: 0 | 1) => sum((pupil) => pupil.rate[place] ?? Number.NaN) / pupils.length;
  return {
    n: pupils.length,
    pupil_mean_pre: mean(0),
    pupil_mean_post: mean(1),
    pooled_pre: sum(({ window }) => window.attendedBefore) / sum(({ window }) => window.possibleBefore),
    pooled_post: sum(({ window }) => window.attendedAfter) / sum(({ window }) => window.possibleAfter),
    persistent_absent_pre_n: sum(absentBefore),
    persistent_absent_post_n: sum(absentAfter),
  };
}

function suspensionsOf(pupils: readonly SchoolPupil[]): Numbers | null {
  return run('paired_counts', {
    c_pre: pupils.map((pupil) => pupil.suspensions[0]),
    e_pre: pupils.map(({ window }) => window.possibleBefore),
    c_post: pupils.map((pupil) => pupil.suspensions[1]),
    e_post: pupils.map(({ window }) => window.possibleAfter),
  });
}

function scaleOf(pupils: readonly SchoolPupil[], mentored: readonly SchoolPupil[], comparison: boolean): Numbers {
  const items = pupils[0]?.itemsBefore.length ?? 0;
  const columns = Array.from({ length: items }, (_, item) => [`q${item + 1}`, pupils.map((pupil) => pupil.itemsBefore[item] ?? null)]);
  const alpha = run('alpha', { items: Object.fromEntries(columns) });
  const totals = pupils.flatMap((pupil) => pupil.scale[0] ?? []);
  const sd = run('describe', { x: totals })?.['sd'] ?? null;
  const reliable = { sd, rel: alpha?.['alpha_complete'] ?? null, higher_is_better: true };
  return {
    alpha,
    sd_pre: sd,
    paired_t_mentored: run(
      'paired_t',
      paired(mentored, (pupil) => pupil.scale),
    ),
    rci_mentored: run('rci', { ...complete(mentored, (pupil) => pupil.scale), ...reliable }),
    did: comparison
      ? run(
          'did',
          grouped(pupils.filter(hasBothScores), (pupil) => pupil.scale),
        )
      : null,
  };
}

function perPupil(pupil: SchoolPupil, id: string): Numbers {
  const { window } = pupil;
  const clock = pupil.reason === 'no_start_date' ? null : pupil;
  return {
    pupil_id: id,
    group: pupil.mentored ? 'mentored' : 'comparison',
    reason: pupil.reason,
    pre_present: clock === null ? null : window.attendedBefore,
    pre_possible: clock === null ? null : window.possibleBefore,
    post_present: clock === null ? null : window.attendedAfter,
    post_possible: clock === null ? null : window.possibleAfter,
    pre_rate: pupil.rate[0],
    post_rate: pupil.rate[1],
    pre_susp: clock?.suspensions[0] ?? null,
    post_susp: clock?.suspensions[1] ?? null,
    scale_pre: pupil.scale[0],
    scale_post: pupil.scale[1],
    rating_pre: pupil.rating[0],
    rating_post: pupil.rating[1],
  };
}

/** A method's answer; null where Strand refuses. */
function run(method: string, input: Numbers): Numbers | null {
  const got = oracleMethods.get(method)?.(input);
  return got === undefined || isRefusal(got) ? null : got;
}

function paired(pupils: readonly SchoolPupil[], pick: (pupil: SchoolPupil) => Pair): Numbers {
  return { pre: pupils.map((pupil) => pick(pupil)[0]), post: pupils.map((pupil) => pick(pupil)[1]) };
}

function complete(pupils: readonly SchoolPupil[], pick: (pupil: SchoolPupil) => Pair): Numbers {
  return paired(
    pupils.filter((pupil) => pick(pupil).every((value) => value !== null)),
    pick,
  );
}

function grouped(pupils: readonly SchoolPupil[], pick: (pupil: SchoolPupil) => Pair): Numbers {
  return { ...paired(pupils, pick), treat: pupils.map(({ mentored }) => (mentored ? 1 : 0)), cluster: pupils.map(({ school }) => school) };
}

const hasBothScores = (pupil: SchoolPupil) => pupil.scale.every((score) => score !== null);
const absentBefore = ({ window }: SchoolPupil) => (10 * window.attendedBefore <= 9 * window.possibleBefore ? 1 : 0);
const absentAfter = ({ window }: SchoolPupil) => (10 * window.attendedAfter <= 9 * window.possibleAfter ? 1 : 0);

function total(pupils: readonly SchoolPupil[], pick: (pupil: SchoolPupil) => number): number {
  return pupils.reduce((sum, pupil) => sum + pick(pupil), 0);
}
