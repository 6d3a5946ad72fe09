import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DesignDetail } from '#renderer/rooms/outcomes/DesignDetail.tsx';
import { ReliableSection } from '#renderer/rooms/outcomes/ReliableSection.tsx';
import type { DesignId } from '#shared/outcomes/design.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { curveChoices } from '#shared/words/curve.ts';
import { designSummary } from '#shared/words/designs.ts';
import { lookedInto } from '#test/support/inDepth.ts';
import { attendanceFinding, sixSchools } from '#test/support/outcomes.ts';

const finding = lookedInto(attendanceFinding());
const outcomes = { ...sixSchools(), findings: [finding] };
const empty = newStudy('study-1', 'Northfield', '2025-07-01T09:00:00.000Z');
const study = { ...empty, schools: [{ key: 1, name: 'Hill Road', phase: 'secondary' as const }] };
const words = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const designOf = (id: DesignId) => finding.designs.find(({ design }) => design === id) ?? expect.fail(id);
const shown = (id: DesignId) =>
  words(renderToStaticMarkup(<DesignDetail result={designOf(id)} study={study} finding={finding} outcomes={outcomes} />));

test('a design has its answer in its heading, or says that it is not offered', () => {
  expect(finding.designs.map((result) => designSummary(result, finding))).toEqual([
    'Beside matched pupils: +1.4 (1.1 to 5.3)',
    'Beside pupils who were still waiting: not offered',
    'Week by week: a jump of +3.2 (1.1 to 5.3)',
    'By kind of pupil: 1 clear difference in 1 test',
  ]);
});

test('matching shows how alike the groups were before it and after it, and who was lost', () => {
  const text = shown('matched');
  expect(text).toMatch(/How alike the groups were before .*−0.80 too far apart.*How alike they were once matched .*−0.01 alike/);
  expect(text).toContain(
    '6.1 % of all pupils are not measured, with 7.9 points between the groups: high (the cautious limit at this loss is 6.2 points)',
  );
  expect(text).toContain('120 of 214 mentored pupils found a partner');
});

test('what is not offered says why, and a small part of the pupils is only described', () => {
  expect(shown('waitingList')).toContain('Not offered: nobody started so late');
  const text = shown('subgroups');
  expect(text).toContain('p = .020, p = .040 among all splits by group');
  expect(text).toMatch(/Hill Road 36 \+4.1 1.2 to 7.0 School 2 7 −1.0 described only/);
});

test('those reliably worse stand first; a measure without known noise has no such part', () => {
  expect(renderToStaticMarkup(<ReliableSection finding={finding} />)).toBe('');
  const count = (pupils: number) => ({ pupils, share: pupils / 214, low: 0.01, high: 0.09 });
  const reliableChange = {
    n: 214,
    worse: count(9),
    unchanged: count(160),
    better: count(45),
    leastReliableChange: 6.3,
    sd: 5,
    reliability: 0.79,
    byChance: 5.35,
    besideOthers: null,
  };
  expect(words(renderToStaticMarkup(<ReliableSection finding={{ ...finding, reliableChange }} />))).toMatch(
    /Reliably worse: 9 \(4 %\), reliably better: 45 .* Reliably worse 9 4 1 to 9 No reliable change 160/,
  );
});

test('a choice that all ways share is no choice', () => {
  const curve = finding.curve ?? expect.fail('no curve');
  expect(curveChoices(curve).map(({ name, options }) => [name, options.map(({ label }) => label)])).toEqual([
    ['Window', ['6 weeks', '12 weeks']],
    ['Least sessions', ['20', '40']],
    ['Average', ['each pupil once', 'each session once']],
    ['Test', ['paired t', 'by school (CR2)', 'pooled, t', 'ranks (Wilcoxon)']],
  ]);
  expect(curveChoices({ ...curve, paths: curve.paths.slice(0, 1) })).toEqual([]);
});
