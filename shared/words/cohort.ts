import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf, sentenceCase } from './plural.ts';

const areas: Readonly<Record<Finding['area'], string>> = {
  attendance: 'attendance',
  exclusions: 'suspensions',
  behaviour: 'behaviour',
  confidence: 'confidence',
};

/** Why a change alone is no answer. Said once where several outcomes stand together. */
export const chanceExplained =
  'Pupils are referred when things are bad, and many would have moved back towards their usual level on their own. “Chance alone” is how far, learnt from the register of the same schools.';

/**
 * The first screen's answer: which areas moved the wanted way beyond their intervals, which did not clearly change, and in which chance alone
 * predicts at least half of it. Says what moved, never why.
 */
export function describeCohort({ findings, flow }: OutcomeSet): string {
  const told = findings.filter((finding) => finding.counted > 0 && finding.before !== null && finding.after !== null);
  const mentored = flow.steps.find(({ step }) => step === 'started')?.pupils ?? 0;
  if (told.length === 0) {
    return mentored === 0
      ? 'Nobody has started mentoring in these files yet'
      : `${countOf(mentored, 'mentored pupil')}, and no outcome has values both before and after`;
  }
  const [wanted, against, unclear] = [1, -1, 0].map((way) => told.filter((finding) => wayOf(finding) === way));
  const who = mentored === 0 ? 'the mentored pupils' : `the ${formatNumber(mentored, 0)} mentored pupils`;
  const silent = findings.filter((finding) => !told.includes(finding));
  const all = wanted?.length === findings.length && told.length > 1;
  const clauses = [
    wanted?.length ? `${all ? `${inWords[told.length] ?? `all ${told.length}`} areas` : namesOf(wanted)} moved the wanted way` : '',
    against?.length ? `${namesOf(against)} moved the other way` : '',
    unclear?.length ? `${namesOf(unclear)} did not clearly change` : '',
    silent.length > 0 ? `${namesOf(silent)} cannot be compared` : '',
  ].filter((clause) => clause !== '');
  const [first = '', ...rest] = clauses;
  const chance = (wanted ?? []).filter(chanceHoldsHalf);
  const where = chance.length === wanted?.length ? '' : ` in ${namesOf(chance)}`;
  const last = chance.length === 0 ? [] : [`chance alone predicts half of that or more${where}`];
  return sentenceCase([`${first} for ${who}`, ...rest, ...last].join('; '));
}

const inWords: Readonly<Record<number, string>> = { 2: 'both', 3: 'all three', 4: 'all four', 5: 'all five', 6: 'all six' };

function namesOf(findings: readonly Finding[]): string {
  return listOf(findings.map(({ area }) => areas[area]));
}

/** 1: the wanted way, -1: the other, 0: no interval, or one that holds no change. */
function wayOf({ headline, better }: Finding): number {
  if (isRefused(headline) || headline.low === null || headline.high === null) return 0;
  const none = headline.kind === 'rateRatio' ? 1 : 0;
  const way = headline.low > none ? 1 : headline.high < none ? -1 : 0;
  return better === 'up' ? way : way === 0 ? 0 : -way;
}

function chanceHoldsHalf(finding: Finding): boolean {
  if (isRefused(finding.chance) || finding.chance.expected === null) return false;
  const { expected, observed } = finding.chance;
  return expected > 0 === observed > 0 && Math.abs(expected) >= Math.abs(observed) / 2;
}
