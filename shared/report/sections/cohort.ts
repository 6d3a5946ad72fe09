import type { ShownFlow } from '#shared/disclosure/shownOutcomes.ts';
import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import { isReferralKnown, startsFromSessions } from '#shared/words/flow.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { listOf } from '#shared/words/plural.ts';
import { numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { figureBlocks, type Section, type SectionContext } from './section.ts';

/** Who was referred, who started, who could be counted; and why they were referred. */
export const cohort: Section = (context) => {
  const {
    outcomes,
    shown: { flow },
  } = context;
  if (outcomes.flow.steps.length === 0) return [];
  const blocks: Block[] = [...figureBlocks(context, 'cohortFlow')];
  if (flow.sessionsHeld !== null && flow.sessionsHeld > 0) {
    const who = flow.mentors === 0 ? 'Mentors' : flow.mentors === 1 ? 'One mentor' : `${formatNumber(flow.mentors, 0)} mentors`;
    blocks.push({ kind: 'paragraph', text: `${who} held ${formatNumber(flow.sessionsHeld, 0)} sessions with these pupils.` });
  }
  if (outcomes.flow.startsFromSessions === true) blocks.push({ kind: 'paragraph', text: startsFromSessions });
  const reasons = figureBlocks(context, 'referralReasons', { withTable: false });
  if (reasons.length > 0) blocks.push({ kind: 'heading', text: 'Why pupils were referred' }, ...reasons);
  if (flow.bySchool.length > 1) blocks.push({ kind: 'heading', text: 'School by school' }, ...schoolBlocks(context, flow.bySchool));
  return [{ id: 'cohort', title: 'Who was mentored', newPage: true, blocks }];
};

const columns = [
  { key: 'onRegister', heading: 'On the register', missing: 'how many pupils are on the register' },
  { key: 'referred', heading: 'Referred', missing: 'how many were referred' },
  { key: 'started', heading: 'Started mentoring', missing: 'how many started mentoring' },
] as const;

/** A line per school. A column in which nothing could be shown is left out, and a sentence says so. */
function schoolBlocks({ audience, study, outcomes }: SectionContext, schools: ShownFlow['bySchool']): readonly Block[] {
  const known = columns.filter(({ key }) => key !== 'referred' || isReferralKnown(outcomes.flow));
  const kept = known.filter(({ key }) => schools.some((row) => row[key] !== 'c'));
  const gone = known.filter((column) => !kept.includes(column));
  const nameOf = (key: number) => {
    const place = study.schools.findIndex((school) => school.key === key);
    const name = audience === 'school' ? study.schools[place]?.name : undefined;
    return name || `School ${place < 0 ? key : place + 1}`;
  };
  const say = (count: ShownCount) => (count === 'c' ? 'c' : formatNumber(count, 0));
  const rows = schools.map((row) => [nameOf(row.school), ...kept.map(({ key }) => say(row[key]))]);
  const headings = ['School', ...kept.map(({ heading }) => heading)].join('|');
  const without = `School by school, ${listOf(gone.map(({ missing }) => missing))} is left out, because small numbers could be worked out from it.`;
  return [
    ...(kept.length === 0 ? [] : [{ kind: 'table' as const, table: numberTable('Pupils by school', headings, rows, hiddenNote(rows)) }]),
    ...(gone.length === 0 ? [] : [{ kind: 'paragraph' as const, text: without }]),
  ];
}
