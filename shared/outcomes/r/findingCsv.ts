import type { Finding, PupilChange, PupilOnce } from '../finding.ts';
import { pupilsIn } from '../pupilColumns.ts';

/** One row for each counted pupil, under the study's own number for them: what the R code reads. Numbers keep every digit. */
export function findingCsv({ pupils, once = [], comparison, better }: Finding): string {
  const others = comparison === null || 'refused' in comparison ? [] : pupilsIn(comparison.pupils, better);
  const rows = [
    ...pupils.map((pupil) => rowOf(pupil, 'mentored')),
    ...once.map(onceOf),
    ...others.map((pupil) => rowOf(pupil, 'comparison')),
  ];
  return `${['pupil,school,group,pre,post,possible_pre,possible_post', ...rows].join('\n')}\n`;
}

/** A value without one before stands under `post`. */
function onceOf({ pupil, school, value }: PupilOnce): string {
  return [numberOf(pupil), school ?? '', 'mentored', '', value, '', ''].join(',');
}

function numberOf(pupil: number): string {
  return `P${String(pupil).padStart(4, '0')}`;
}

function rowOf({ pupil, school, pre, post, exposure }: PupilChange, group: string): string {
  return [numberOf(pupil), school ?? '', group, pre, post, exposure?.[0] ?? '', exposure?.[1] ?? ''].join(',');
}
