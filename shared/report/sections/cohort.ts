import { suppressFlow } from '#shared/disclosure/suppressFlow.ts';
import type { ShownCount } from '#shared/disclosure/thresholds.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { numberTable } from '../dataTable.ts';
import type { Block } from '../model.ts';
import { figureBlocks, type Section } from './section.ts';

/** Who was referred, who started, who could be counted; and why they were referred. */
export const cohort: Section = (context) => {
  const flow = suppressFlow(context.outcomes.flow, context.audience);
  const { outcomes, study } = context;
  if (outcomes.flow.steps.length === 0) return [];
  const blocks: Block[] = [...figureBlocks(context, 'cohortFlow')];
  if (flow.sessionsHeld !== null && flow.sessionsHeld > 0) {
    const who = flow.mentors === 1 ? 'One mentor' : `${formatNumber(flow.mentors, 0)} mentors`;
    blocks.push({ kind: 'paragraph', text: `${who} held ${formatNumber(flow.sessionsHeld, 0)} sessions with these pupils.` });
  }
  if (flow.bySchool.length > 1) {
    const say = (count: ShownCount) => (count === 'c' ? 'c' : formatNumber(count, 0));
    const named = context.audience === 'school';
    const schoolName = (key: number) => {
      const place = study.schools.findIndex((school) => school.key === key);
      const name = study.schools[place]?.name;
      return named && name !== undefined ? name : `School ${place < 0 ? key : place + 1}`;
    };
    const rows = flow.bySchool.map((row) => [schoolName(row.school), say(row.onRegister), say(row.referred), say(row.started)]);
    const note = rows.some((row) => row.includes('c')) ? 'c: not shown, to protect small numbers' : null;
    blocks.push({ kind: 'heading', text: 'School by school' });
    blocks.push({ kind: 'table', table: numberTable('Pupils by school', 'School|On the register|Referred|Started mentoring', rows, note) });
  }
  const reasons = figureBlocks(context, 'referralReasons', { withTable: false });
  if (reasons.length > 0) blocks.push({ kind: 'heading', text: 'Why pupils were referred' }, ...reasons);
  return [{ id: 'cohort', title: 'Who was mentored', newPage: true, blocks }];
};
