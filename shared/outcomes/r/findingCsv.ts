import type { Finding, PupilChange } from '../finding.ts';

/** One row for each counted pupil, under the study's own number for them: what the R code reads. Numbers keep every digit. */
export function findingCsv({ pupils, comparison }: Finding): string {
  const others = comparison === null || 'refused' in comparison ? [] : comparison.pupils;
  const rows = [...pupils.map((pupil) => rowOf(pupil, 'mentored')), ...others.map((pupil) => rowOf(pupil, 'comparison'))];
  return `${['pupil,school,group,pre,post,possible_pre,possible_post', ...rows].join('\n')}\n`;
}

function rowOf({ pupil, school, pre, post, exposure }: PupilChange, group: string): string {
  return [`P${String(pupil).padStart(4, '0')}`, school ?? '', group, pre, post, exposure?.[0] ?? '', exposure?.[1] ?? ''].join(',');
}
