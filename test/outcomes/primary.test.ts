import { expect, it } from 'vitest';
import { withAdjusted } from '#shared/outcomes/adjusted.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { furtherFindings, primaryFindings } from '#shared/outcomes/primary.ts';
import { withChoices } from '#shared/outcomes/withChoices.ts';
import type { Study, StudySettings } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { patched } from '#shared/study/patches.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { describePrimary } from '#shared/words/primary.ts';
import { changeBy, monday } from '#test/support/changes.ts';
import { interviewedStudy } from '#test/support/interviewedStudy.ts';
import { attendanceFinding } from '#test/support/outcomes.ts';

const base = attendanceFinding({ counted: 12 });
const of = (measure: string, area: Finding['area'], p: number | null): Finding => ({
  ...base,
  measure,
  area,
  headline: { kind: 'meanChange', value: 1, low: 0, high: 2, p, df: 11, n: 12, method: 'pairedT', whyNoInterval: null },
});
const findings = [
  of('attendance', 'attendance', 0.01),
  of('suspensions', 'exclusions', 0.2),
  of('sessionsLost', 'exclusions', 0.02),
  of('grades', 'learning', 0.001),
];
const names = (those: readonly Finding[]) => those.map(({ measure }) => measure);

function choose(study: Study, parameters: unknown): Study {
  const next = patched(study, changeBy(study, 'settings.primary', parameters).patches);
  return studySchema.parse(JSON.parse(JSON.stringify(next)));
}

it('a main outcome is one of each area, grades never, and the one that was chosen stands first', () => {
  expect(names(primaryFindings(findings))).toEqual(['attendance', 'suspensions']);
  const chosen: StudySettings['primary'] = {
    exclusions: { measure: 'sessionsLost', beforeData: true },
    behaviour: { measure: 'x', beforeData: true },
  };
  const adjusted = withAdjusted(withChoices(findings, chosen));
  expect(names(primaryFindings(adjusted))).toEqual(['attendance', 'sessionsLost']);
  expect(names(furtherFindings(adjusted, 'exclusions'))).toEqual(['suspensions']);
  expect(adjusted.map(({ adjusted: one }) => [one?.role, one?.method, one?.among, one?.p])).toEqual([
    ['primary', 'holm', 2, 0.02],
    ['secondary', 'BH', 1, 0.2],
    ['primary', 'holm', 2, 0.02],
    ['secondary', 'BH', 1, 0.001],
  ]);
});

it('nothing was imported for it: then the first of the area stands again', () => {
  const unmeasured: Finding = { ...of('sessionsLost', 'exclusions', null), counted: 0, leftOut: [{ reason: 'notImported', pupils: [1] }] };
  const marked = withChoices([of('suspensions', 'exclusions', 0.2), unmeasured], {
    exclusions: { measure: 'sessionsLost', beforeData: true },
  });
  expect(names(primaryFindings(marked))).toEqual(['suspensions']);
});

it('a choice is told with whether there were data by then, and can be taken back', () => {
  const parameters = { area: 'exclusions', measure: 'sessionsLost' };
  const before = choose(newStudy('study-1', 'Northfield', monday), parameters);
  expect(before.settings.primary).toEqual({ exclusions: { measure: 'sessionsLost', beforeData: true } });
  expect(choose(before, { area: 'exclusions', measure: null }).settings).toEqual(newStudy('study-1', 'Northfield', monday).settings);
  const after = choose(interviewedStudy(), parameters);
  expect(after.settings.primary).toEqual({ exclusions: { measure: 'sessionsLost', beforeData: false } });
  const said = ({ settings }: Study) => describePrimary(primaryFindings(withChoices(findings, settings.primary)), settings.primary);
  expect(said(before)).toBe(
    'The main outcomes are attendance and sessions lost to suspension, one of each area; with several outcomes one may look clear by chance, so their p values are corrected for one another (Holm). For exclusions, sessions lost to suspension was chosen before any data were imported.',
  );
  expect(said(after)).toContain('was chosen when the data were already there, so that it could have been chosen for its result.');
  expect(said(newStudy('study-1', 'Northfield', monday))).toContain(
    'They are those that Strand has first in each area, whatever the results.',
  );
});
