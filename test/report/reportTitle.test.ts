import { expect, it } from 'vitest';
import { reportTitle } from '#shared/report/reportTitle.ts';
import { believableStudy } from '#test/support/study.ts';

it('is made of the study’s name, and never of a name that is only a file’s', () => {
  const study = believableStudy();
  const titled = (name: string, title = '') => reportTitle({ name, report: { ...study.report, title } });
  expect(titled('Six schools')).toBe('Six schools: what changed for the pupils who were mentored');
  expect(titled('Northfield')).toBe('Northfield: what changed for the pupils who were mentored');
  expect(['s4', 'trial_v2', 'Study2026'].map((name) => titled(name))).toEqual(
    Array.from({ length: 3 }, () => 'What changed for the pupils who were mentored'),
  );
  expect(titled('s4', 'Our own title')).toBe('Our own title');
});
