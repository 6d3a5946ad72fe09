import { type Estimate, type Finding, isRefused, type OutcomeSet, type Refused } from '#shared/outcomes/finding.ts';
import { type Compared, compareTree, type Tolerances, together } from './compareTree.ts';
import type { SchoolFile } from './schoolFile.ts';

type Numbers = Readonly<Record<string, unknown>>;

/** What the Findings themselves say, beside the same expected numbers: the headline a person sees is the number that R gave. */
export function compareFindings({ findings }: OutcomeSet, expected: SchoolFile, tolerances: Tolerances): Compared {
  const found = (measure: string): Finding => {
    const finding = findings.find((one) => one.measure === measure);
    if (finding === undefined) throw new Error(`no Finding for ${measure}`);
    return finding;
  };
  const compare = (field: string, got: Numbers, want: Numbers) => compareTree(`finding.${field}`, got, want, tolerances);
  const { attendance, suspensions, scale, ratings } = expected;
  const [mean, size] = [numbers(attendance['paired_t_mentored']), numbers(attendance['paired_es_mentored'])];
  const [levels, crossed] = [numbers(attendance['mentored']), numbers(attendance['mcnemar_persistent_absence'])];
  const rates = numbers(suspensions['mentored']);
  const [points, alpha, reliable] = [numbers(scale['paired_t_mentored']), numbers(scale['alpha']), numbers(scale['rci_mentored'])];
  const [rated, ranks] = [numbers(ratings['paired_t_mentored']), numbers(ratings['wilcoxon_mentored'])];
  const present = found('attendance');
  const absent = valuesOf(also(present, 'persistentAbsence'));
  const changed = valuesOf(also(found('confidence'), 'reliableChange'));
  return together([
    compare('attendance', meanOf(present, 100), meanWanted(mean)),
    compare(
      'attendance',
      { pooled_pre: share(present.before?.pooled), pooled_post: share(present.after?.pooled), g_pre: also(present, 'gPre')?.value },
      { pooled_pre: levels['pooled_pre'], pooled_post: levels['pooled_post'], g_pre: size['g_pre'] },
    ),
    compare('persistentAbsence', { n_01: absent['began'], n_10: absent['stopped'] }, { n_01: crossed['n_01'], n_10: crossed['n_10'] }),
    ...comparison(present, attendance, tolerances),
    compare('suspensions', ratesOf(found('suspensions')), {
      total_pre: rates['total_pre'],
      total_post: rates['total_post'],
      ...(bothHadSome(rates) ? { rate_ratio: rates['rate_ratio'], low: rates['gee_ci_t_low'], high: rates['gee_ci_t_high'] } : {}),
    }),
    compare('confidence', meanOf(found('confidence'), 1), meanWanted(points)),
    compare(
      'confidence',
      { alpha: also(found('confidence'), 'alphaBefore')?.value, sd: changed['sd'], up: changed['improved'], down: changed['deteriorated'] },
      { alpha: alpha['alpha_complete'], sd: scale['sd_pre'], up: reliable['n_improved'], down: reliable['n_deteriorated'] },
    ),
    compare('teacherBehaviour', meanOf(found('teacherBehaviour'), 1), meanWanted(rated)),
    compare('teacherBehaviour', talliesOf(found('teacherBehaviour')), {
      better: ranks['n_pos'],
      same: ranks['n_zero'],
      worse: ranks['n_neg'],
    }),
  ]);
}

function comparison({ comparison }: Finding, attendance: Numbers, tolerances: Tolerances): readonly Compared[] {
  const [adjusted, simple] = [numbers(attendance['ancova']), numbers(attendance['did'])];
  if (Object.keys(adjusted).length === 0) return [];
  const given = comparison === null || isRefused(comparison) ? null : comparison;
  const value = (one: Estimate | Refused | undefined) => (one === undefined || isRefused(one) ? null : one.value / 100);
  return [
    compareTree(
      'finding.comparison',
      { ancova: value(given?.headline), did: value(given?.beside), baseline_g: given?.baselineG },
      { ancova: adjusted['est'], did: simple['est'], baseline_g: simple['baseline_g_wwc'] },
      tolerances,
    ),
  ];
}

/** The ratio and its interval are one thing only where both windows had suspensions: else the Finding gives a bound, or a reason. */
function bothHadSome(rates: Numbers): boolean {
  return Number(rates['total_pre']) > 0 && Number(rates['total_post']) > 0;
}

function ratesOf({ headline }: Finding): Numbers {
  const values = headline.values ?? {};
  const totals = { total_pre: values['before'] ?? 0, total_post: values['after'] ?? 0 };
  return isRefused(headline) ? totals : { ...totals, rate_ratio: headline.value, low: headline.low, high: headline.high };
}

function meanOf({ headline, counted }: Finding, per: number): Numbers {
  if (isRefused(headline)) return { n: counted };
  const parts = { value: headline.value, low: headline.low, high: headline.high };
  const scaled = Object.entries(parts).map(([name, value]) => [name, value === null ? null : value / per]);
  return { n: counted, ...Object.fromEntries(scaled), p: headline.p };
}

function meanWanted(t: Numbers): Numbers {
  return { n: t['n'], value: t['mean_diff'], low: t['ci_low'], high: t['ci_high'], p: t['p'] };
}

function talliesOf({ tally }: Finding): Numbers {
  return { better: tally.better, same: tally.same, worse: tally.worse };
}

function also(finding: Finding, method: string): Estimate | null {
  for (const one of finding.alsoComputed) if (!isRefused(one) && one.method === method) return one;
  return null;
}

function valuesOf(estimate: Estimate | null): Numbers {
  return estimate?.values ?? {};
}

function numbers(value: unknown): Numbers {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function share(percent: number | null | undefined): number | null {
  return percent === null || percent === undefined ? null : percent / 100;
}
