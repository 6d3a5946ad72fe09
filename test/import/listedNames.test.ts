import { expect, it } from 'vitest';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { parseTranscript } from '#shared/coding/parseTranscript.ts';
import { withoutListedNames } from '#shared/import/listedNames.ts';

/** A register with Rowan Pearce (P0003), Zoë O'Brien (P0007) and two pupils called Sam Lee. */
const register = new Map<string, readonly number[]>([
  ['rowan pearce', [3]],
  ['zoe obrien', [7]],
  ['sam lee', [8, 9]],
]);

const transcript = parseTranscript([
  'Title: Interview with Rowan Pearce',
  'Participants: Rowan Pearce (mentee); Interviewer',
  '',
  'Interviewer: Who else is there? 🙂',
  'Rowan Pearce: Zoë O’Brien is. Sam Lee said Miss Pearce would come, and Ava too.',
  'Interviewer: Thank you, Rowan.',
]);

it('replaces the full names of listed pupils everywhere, and leaves every turn on its own words', async () => {
  const { parsed, replaced, pupilOf } = await withoutListedNames(transcript, async () => register);
  const said = codePointsOf(parsed.text.text);
  expect(
    parsed.text.turns.filter(({ speaker }) => speaker !== '').map(({ speaker, start, end }) => [speaker, said.slice(start, end)]),
  ).toEqual([
    ['Interviewer', 'Who else is there? 🙂'],
    ['P0003', 'P0007 is. [pupil] said Miss Pearce would come, and Ava too.'],
    ['Interviewer', 'Thank you, Rowan.'],
  ]);
  expect(parsed.title).toBe('Interview with P0003');
  expect(parsed.speakers.map(({ label, role }) => [label, role])).toContainEqual(['P0003', 'mentee']);
  expect([...pupilOf]).toEqual([['P0003', 3]]);
  expect(replaced).toBeGreaterThanOrEqual(4);
  expect(JSON.stringify(parsed)).not.toMatch(/Rowan Pearce|O’Brien|Sam Lee/);
});

it('leaves a transcript in which nobody of the register is named as it is', async () => {
  const { parsed, replaced } = await withoutListedNames(transcript, async () => new Map());
  expect([parsed, replaced]).toEqual([transcript, 0]);
});
