// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawFigures } from '#renderer/charts/drawing.tsx';
import { figures } from '#renderer/charts/registry.ts';
import { figureIds, figureKeys } from '#shared/report/figureKeys.ts';
import { lookedInto } from '#test/support/inDepth.ts';
import { attendanceFinding, sixSchools } from '#test/support/outcomes.ts';
import { findingOf } from '#test/support/outcomesOf.ts';

/** Vitest leaves stylesheets empty, so the colours are read here. */
const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');

/** One element to a line, and the key for a title: its words have tests of their own. */
const kept = (svg: string, key: string) => svg.replace(/<title>.*?<\/title>/, `<title>${key}</title>`).replaceAll('><', '>\n<');

/** The cohorts whose pictures of attendance differ: the other measures are drawn by the same hands, and `six-schools` has them all. */
function attendanceAlone(options: Parameters<typeof sixSchools>[0]) {
  const outcomes = sixSchools(options);
  return { ...outcomes, findings: [findingOf(outcomes, 'attendance')] };
}

/** Every figure as it is exported, kept as a picture to look at: open the .svg files beside this test. `vitest -u` redraws them. */
const cohorts = [
  { name: 'six-schools', outcomes: sixSchools(), audience: 'outside', keys: null },
  {
    name: 'forty-pupils',
    outcomes: attendanceAlone({ counted: 40 }),
    audience: 'school',
    keys: ['attendance.pairedChange', 'attendance.distribution'],
  },
  {
    name: 'small-groups',
    outcomes: attendanceAlone({ counted: 14 }),
    audience: 'outside',
    keys: ['attendance.pairedChange', 'attendance.distribution'],
  },
  {
    name: 'in-depth',
    outcomes: { ...sixSchools(), findings: [lookedInto(attendanceFinding())] },
    audience: 'school',
    keys: ['attendance.weeks', 'attendance.specificationCurve'],
  },
] as const;

describe('the gallery', () => {
  for (const { name, outcomes, audience, keys } of cohorts) {
    it(`draws ${name} for readers ${audience}`, async () => {
      const drawn = await drawFigures(outcomes, audience, tokens);
      expect(Object.keys(drawn)).toEqual(figureKeys(outcomes).map(({ key }) => key));
      for (const [key, { svg, width, height }] of Object.entries(drawn)) {
        expect([key, svg.match(/NaN|Infinity|undefined|var\(|class=|<script|url\(/)]).toEqual([key, null]);
        expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
        if (keys === null || keys.some((wanted) => wanted === key))
          await expect(kept(svg, key)).toMatchFileSnapshot(`./${name}/${key}.svg`);
      }
    });
  }

  it('keeps to the letters that every reader of SVG knows, whatever stands in a title', async () => {
    const persistent = { ...attendanceFinding(), chance: { refused: 'muNotKnown', values: {} }, measure: 'per\u00a0cent' };
    const drawn = await drawFigures({ ...sixSchools(), findings: [persistent] }, 'school', tokens);
    const svg = drawn['per\u00a0cent.pairedChange']?.svg ?? '';
    expect(svg).toContain('per\u00a0cent');
    expect(svg).not.toContain('&nbsp;');
  });

  it('has a drawing for every figure id', () => {
    expect(Object.keys(figures).toSorted()).toEqual([...figureIds].toSorted());
  });
});

describe('figures for readers outside', () => {
  it('draw no single pupil where a count is hidden', async () => {
    const drawn = await drawFigures(attendanceAlone({ counted: 14 }), 'outside', tokens);
    const svg = drawn['attendance.pairedChange']?.svg ?? '';
    expect(svg).toContain('Pupil by pupil is not shown');
    expect(svg.match(/<path/g)).toBe(null);
  });

  it('draw means of equal parts and no single pupil, whether or not every count is shown', async () => {
    const drawn = await drawFigures(sixSchools(), 'outside', tokens);
    for (const [key, { svg }] of Object.entries(drawn)) {
      if (key.endsWith('pairedChange')) expect([key, (svg.match(/M[\d.]+,[\d.]+L/g) ?? []).length <= 10]).toEqual([key, true]);
    }
    expect(drawn['attendance.pairedChange']?.svg).toContain('thin lines: means of tenths of the pupils');
    expect(drawn['attendance.distribution']?.svg).toContain('>means of tenths of the pupils');
    expect(drawn['suspensions.pairedChange']?.svg).toContain('Pupil by pupil is not shown');
  });

  it('inside the school: draw the shape of many pupils, to the nearest five, where one count is hidden among many', async () => {
    const outcomes = sixSchools({ comparison: false });
    const attendance = findingOf(outcomes, 'attendance');
    const leftOut = [{ reason: 'unknownCode' as const, pupils: [901, 902, 903] }];
    const finding = { ...attendance, asked: 217, leftOut, tally: { ...attendance.tally, notKnown: 3 } };
    const drawn = await drawFigures({ ...outcomes, findings: [finding] }, 'school', tokens);
    const [lines = '', bars = ''] = ['pairedChange', 'distribution'].map((id) => drawn[`attendance.${id}`]?.svg);
    expect(lines).toContain('thin lines: means of tenths of the pupils');
    expect(lines.match(/M[\d.]+,[\d.]+L/g)).toHaveLength(10);
    expect(bars).toContain('pupils, to the nearest 5');
    for (const [id, svg] of [
      ['shape.pairedChange', lines],
      ['shape.distribution', bars],
    ] as const) {
      await expect(kept(svg, id)).toMatchFileSnapshot(`./small-groups/${id}.svg`);
    }
  });

  it('are left out where fewer pupils stand under them than the audience asks for', async () => {
    const outcomes = sixSchools({ counted: 8, comparison: false });
    expect(Object.keys(await drawFigures(outcomes, 'outside'))).toEqual(['cohortFlow', 'referralReasons']);
  });
});
