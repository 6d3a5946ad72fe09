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
 * The first screen's answer: which areas moved the wanted way for the mentored pupils, and in which of these chance alone predicts at least half.
 * Says what moved, never why.
 */
export function describeCohort({ findings, flow }: OutcomeSet): string {
  const told = findings.filter((finding) => change(finding) !== null);
  const mentored = flow.steps.find(({ step }) => step === 'started')?.pupils ?? 0;
  if (told.length === 0) {
    return mentored === 0
      ? 'Nobody has started mentoring in these files yet'
      : `${countOf(mentored, 'mentored pupil')}, and no outcome has values both before and after`;
  }
  const wanted = told.filter(movedAsWanted);
  const others = told.filter((finding) => !movedAsWanted(finding));
  const who = mentored === 0 ? 'the mentored pupils' : `the ${formatNumber(mentored, 0)} mentored pupils`;
  const first =
    wanted.length === 0
      ? `No outcome moved the wanted way for ${who}`
      : `${sentenceCase(namesOf(wanted))} moved the wanted way for ${who}${others.length === 0 ? '' : `, ${namesOf(others)} did not`}`;
  const chance = wanted.filter(chanceHoldsHalf);
  if (chance.length === 0) return first;
  const all = chance.length === wanted.length;
  return `${first}; chance alone predicts half of that or more${all ? '' : ` in ${namesOf(chance)}`}`;
}

function namesOf(findings: readonly Finding[]): string {
  return listOf(findings.map(({ area }) => areas[area]));
}

function change({ before, after, counted }: Finding): number | null {
  return counted === 0 || before === null || after === null ? null : after.mean - before.mean;
}

function movedAsWanted(finding: Finding): boolean {
  const moved = change(finding) ?? 0;
  const shown = Number(moved.toFixed(finding.decimals));
  return finding.better === 'up' ? shown > 0 : shown < 0;
}

function chanceHoldsHalf(finding: Finding): boolean {
  if (isRefused(finding.chance) || finding.chance.expected === null) return false;
  const { expected, observed } = finding.chance;
  return expected > 0 === observed > 0 && Math.abs(expected) >= Math.abs(observed) / 2;
}
