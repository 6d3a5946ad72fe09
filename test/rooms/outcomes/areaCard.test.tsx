import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AreaCard } from '#renderer/rooms/outcomes/AreaCard.tsx';
import { attendanceFinding } from '#test/support/outcomes.ts';

const words = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('a card says the answer, its base, the share each way and how many are left out', () => {
  const finding = { ...attendanceFinding(), tally: { better: 121, same: 38, worse: 55, notKnown: 26 } };
  const markup = renderToStaticMarkup(<AreaCard finding={finding} isBefore={false} />);
  expect(words(markup)).toMatch(/^Attendance 214 of 240 pupils Attendance rose/);
  expect(words(markup)).toContain('better 121 same 38 worse 55 not known 26 better: any rise, however small');
  expect(words(markup)).toContain('Who is left out: 26 pupils');
  expect(markup).toContain('href="#/outcomes/attendance/left-out"');
});

test('a card without an answer says why instead of drawing one', () => {
  const all = Array.from({ length: 240 }, (_, index) => index + 1);
  const finding = {
    ...attendanceFinding(),
    counted: 0,
    before: null,
    after: null,
    pupils: [],
    headline: { refused: 'noCompletePairs', values: {} },
    leftOut: [{ reason: 'notImported' as const, pupils: all }],
    tally: { better: 0, same: 0, worse: 0, notKnown: 240 },
  };
  const said = words(renderToStaticMarkup(<AreaCard finding={finding} isBefore={false} />));
  expect(said).toContain('nothing of this kind has been imported');
  expect(said).not.toContain('no change');
});

test('a card with nobody mentored says what to bring in, and counts no noughts', () => {
  const nobody = {
    ...attendanceFinding(),
    asked: 0,
    counted: 0,
    before: null,
    after: null,
    pupils: [],
    headline: { refused: 'noCompletePairs', values: {} },
    leftOut: [],
    tally: { better: 0, same: 0, worse: 0, notKnown: 0 },
  };
  const said = words(renderToStaticMarkup(<AreaCard finding={nobody} isBefore={false} />));
  expect(said).toContain('Bring in a list of starts, or the mentors’ sessions');
  expect(said).not.toMatch(/\b0\b/);
});

test('a card that is not yet counted under a moved window says so where its base stood', () => {
  const markup = renderToStaticMarkup(<AreaCard finding={attendanceFinding()} isBefore={true} />);
  expect(words(markup)).toMatch(/^Attendance Being counted anew: these are the numbers of the window before/);
  expect(markup).toContain('aria-busy="true"');
});
