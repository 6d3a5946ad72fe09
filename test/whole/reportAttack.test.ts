import { beforeAll, describe, expect, it } from 'vitest';
import type { ThemeSet } from '#shared/coding/themes.ts';
import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { inDepth } from '#shared/outcomes/inDepth.ts';
import { primaryFindings, primaryOutcomes } from '#shared/outcomes/primary.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import { figureKeys } from '#shared/report/figureKeys.ts';
import { describeFigure } from '#shared/report/figureWords.ts';
import type { Block, ReportModel } from '#shared/report/model.ts';
import { newStudy, usualWindow } from '#shared/study/newStudy.ts';
import { describeCohort } from '#shared/words/cohort.ts';
import { designLines, reliableLine } from '#shared/words/designLines.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { missingLines } from '#shared/words/missing.ts';
import { outcomeRows } from '#shared/words/outcomeRows.ts';
import { engineForFile } from '#test/support/engine.ts';
import { outcomesOf } from '#test/support/outcomesOf.ts';
import { someOf } from '#test/support/rounds.ts';
import { believableStudy, believableThemes } from '#test/support/study.ts';
import { attackMeans } from './support/attackMeans.ts';
import { attackReport } from './support/attackReport.ts';
import { type Awkward, awkwardStudies, awkwardTables } from './support/awkward.ts';

const database = engineForFile();
const nothing = { columns: [], rows: [], cells: [] };
const noThemes: ThemeSet = {
  ...believableThemes(),
  codes: [],
  quotes: [],
  byRole: { by: 'role', ...nothing },
  bySchool: { by: 'school', ...nothing },
};
const audiences = ['outside', 'school', 'dfe'] as const;

async function wholeOutcomes(study: Awkward, comparison: 'register' | 'none'): Promise<OutcomeSet> {
  const quick = await outcomesOf(database, awkwardTables(study), { comparison });
  const measures = primaryFindings(quick.findings)
    .filter(({ counted }) => counted > 0)
    .map(({ measure }) => measure);
  const settings = { window: usualWindow, comparison, audience: 'outside' } as const;
  const options = { window: null, reversedItems: {}, signal: new AbortController().signal };
  return inDepth(database, settings, quick, { measures, partings: null }, options);
}

function reportOf(outcomes: OutcomeSet, audience: (typeof audiences)[number]): ReportModel {
  const { name, createdAt, id } = believableStudy();
  const study = { ...newStudy(id, name, createdAt), sources: believableStudy().sources };
  return buildReport({
    study: { ...study, settings: { ...study.settings, audience } },
    outcomes,
    themes: noThemes,
    now: '2026-03-12T09:30:00.000Z',
  });
}

const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'figure') return [block.title, block.subtitle, block.sentence];
  if (block.kind === 'table') return [block.table.caption, block.table.note ?? '', ...block.table.rows.flat()];
  return [block.text];
};
const everyText = (model: ReportModel) => model.parts.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);

const causal =
  /\b(effects?|impacts?|because of mentoring|thanks to|caused?|led to|due to|result(ed|s) (of|in|from) mentoring|improved? by|made a difference|works?)\b/i;

it('is attacked in earnest: a report that hides by another rule gives much away', async () => {
  const [first] = awkwardStudies;
  if (first === undefined) return expect.fail('no study');
  const outcomes = await wholeOutcomes(first, 'register');
  expect(attackReport(reportOf(outcomes, 'dfe'), outcomes, smallNumberRule('outside').hideBelow).length).toBeGreaterThan(5);
});

describe.each(someOf(awkwardStudies, 6))('the report of $name', (study) => {
  let alone: OutcomeSet;
  let beside: OutcomeSet;
  beforeAll(async () => {
    alone = await wholeOutcomes(study, 'none');
    beside = await wholeOutcomes(study, 'register');
  });

  it('gives no small number of pupils away to an attacker who has all of it', () => {
    for (const [outcomes, readers] of [
      [beside, audiences],
      [alone, audiences.slice(0, 1)],
    ] as const)
      for (const audience of readers) {
        const { hideBelow } = smallNumberRule(audience);
        const report = reportOf(outcomes, audience);
        expect([audience, attackReport(report, outcomes, hideBelow)]).toEqual([audience, []]);
        expect([audience, attackMeans(report, outcomes, hideBelow)]).toEqual([audience, []]);
      }
  });

  it('says a small number of pupils in no sentence', () => {
    for (const audience of audiences) {
      const { hideBelow } = smallNumberRule(audience);
      for (const text of everyText(reportOf(beside, audience))) {
        const small = [...text.matchAll(/(?<![\d.,–−-])(\d[\d,]*) (?:of (?:the )?[\d,]+ )?(?:mentored |of these )?pupils?\b/g)]
          .map(([, count]) => Number((count ?? '').replaceAll(',', '')))
          .filter((count) => count > 0 && count < hideBelow);
        expect([audience, text, small]).toEqual([audience, text, []]);
      }
    }
  });

  it('has no number that is none, and no word that says why without a comparison', () => {
    for (const [outcomes, isAlone] of [
      [alone, true],
      [beside, false],
    ] as const)
      for (const audience of audiences) {
        const texts = everyText(reportOf(outcomes, audience));
        expect(texts.filter((text) => /NaN|undefined|Infinity|\bnull\b|\[object/.test(text))).toEqual([]);
        if (isAlone) expect(texts.filter((text) => causal.test(text))).toEqual([]);
      }
  });

  it('sets what chance alone predicts beside every change, and says of whom it is and who is left out', () => {
    for (const outcomes of [alone, beside]) {
      const model = reportOf(outcomes, 'school');
      const summary = model.parts.find(({ id }) => id === 'summary')?.blocks ?? [];
      for (const line of summary.flatMap((block) => (block.kind === 'list' ? block.items : [])))
        if (/ (rose|fell) /.test(line)) expect(line).toMatch(/without mentoring/i);
      for (const { measure } of outcomes.findings) {
        const part = model.parts.find(({ id }) => id === `outcome-${measure}`);
        if (part === undefined) continue;
        const said = part.blocks.flatMap(textsOf).join('\n');
        expect(said).toMatch(/Who is left out/);
        if (/ (rose|fell) /.test(said)) expect(said).toMatch(/moved back towards their usual level on their own/);
      }
      for (const block of model.parts.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== 'figure' || block.key === 'cohortFlow' || block.key === 'referralReasons') continue;
        expect(block.subtitle).toMatch(/mentored pupils/i);
        if (/ (rose|fell) /.test(block.title)) expect(block.title).toMatch(/95 % interval|no interval can be given/);
      }
    }
  });

  it('says the same in the window: one claim with its n, chance beside every change, no number that is none', () => {
    for (const [outcomes, isAlone] of [
      [alone, true],
      [beside, false],
    ] as const) {
      const answer = describeCohort(primaryOutcomes(outcomes));
      expect(answer.title.length).toBeLessThan(150);
      if (/ (rose|fell|stayed) /.test(answer.title)) {
        expect(answer.title).toMatch(/95 % interval|no interval can be given/);
        expect(answer.basis).toMatch(/^[\d,]+ of [\d,]+ mentored pupils?/);
      }
      const said = [answer.title, answer.basis, ...answer.details];
      for (const finding of outcomes.findings) {
        const words = describeFinding(finding);
        said.push(...Object.values(words).flat(), ...outcomeRows(finding).flatMap(Object.values), ...missingLines(finding));
        said.push(reliableLine(finding.reliableChange), ...finding.designs.flatMap((design) => designLines(design, finding)));
        if (/ (rose|fell) /.test(words.title)) expect([words.title, words.chance]).not.toEqual([words.title, '']);
        expect(words.leftOut === '' && finding.counted < finding.asked).toBe(false);
        for (const { figure } of figureKeys(outcomes).filter(({ measure }) => measure === finding.measure)) {
          const { title, subtitle, sentence, table } = describeFigure({ figure, outcomes, finding, audience: null });
          said.push(title, subtitle, sentence, ...table.rows.flat());
          expect(subtitle).toMatch(/\d+ of [\d,]+ mentored pupils/);
        }
      }
      expect(said.filter((text) => /NaN|undefined|Infinity|\bnull\b|\[object/.test(text))).toEqual([]);
      if (isAlone) expect(said.filter((text) => causal.test(text))).toEqual([]);
    }
  });
});
