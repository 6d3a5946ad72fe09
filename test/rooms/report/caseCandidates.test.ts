import { expect, test } from 'vitest';
import { caseCandidates } from '#renderer/rooms/report/caseCandidates.ts';
import type { PupilChange } from '#shared/outcomes/finding.ts';
import { attendanceFinding } from '#test/support/outcomes.ts';

const pupil = (key: number, change: number, verdict: PupilChange['verdict']): PupilChange => ({
  pupil: key,
  school: 1,
  pre: 80,
  post: 80 + change,
  change,
  verdict,
});

test('cases are offered by size of change, each in its own direction, ties by number', () => {
  const pupils = [pupil(4, 3, 'better'), pupil(9, 12, 'better'), pupil(2, 12, 'better'), pupil(5, -7, 'worse'), pupil(6, 0, 'same')];
  const finding = { ...attendanceFinding(), pupils };
  expect(caseCandidates(finding, 'positive').map((one) => one.pupil)).toEqual([2, 9, 4]);
  expect(caseCandidates(finding, 'negative').map((one) => one.pupil)).toEqual([5]);
});
