import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { primaryFindings } from '#shared/outcomes/primary.ts';
import type { ReportModel } from '#shared/report/model.ts';
import { designName, partingName, partName } from '#shared/words/designs.ts';
import { describeReferralReason, describeStep } from '#shared/words/figures.ts';
import { leftOutReason } from '#shared/words/leftOut.ts';
import { measureName } from '#shared/words/measures.ts';
import { sentenceCase } from '#shared/words/plural.ts';
import { integerAttacker } from '#test/disclosure/support/integerBounds.ts';

/** A small number of pupils that whole numbers pin down to fewer values than the threshold, given everything the report prints. */
export interface Found {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Reads the printed report as an attacker would: takes every number of pupils out of its tables by their headings, knows which pupils are part of
 * which, and tries whole numbers. What the program decided, and how, is not looked at: only what stands in the report, and the truth to judge by.
 */
export function attackReport(model: ReportModel, outcomes: OutcomeSet, threshold: number): readonly Found[] {
  const printed = printedIn(model);
  const truth = new Map<string, number>();
  const sums: { whole: string; parts: string[] }[] = [];
  const know = (name: string, value: number) => {
    if (!truth.has(name)) truth.set(name, value);
    return name;
  };
  const within = (whole: string, parts: readonly string[]) => {
    const rest = (truth.get(whole) ?? 0) - parts.reduce((sum, part) => sum + (truth.get(part) ?? 0), 0);
    if (rest < 0) return;
    sums.push({ whole, parts: [...parts, ...(rest === 0 ? [] : [know(`${whole} without ${parts.join('+')}`, rest)])] });
  };
  learn(outcomes, know, within);
  const names = [...truth.keys()];
  const place = (name: string) => names.indexOf(name);
  const counts = names.map((name) => truth.get(name) ?? 0);
  const hidden = names.map((name) => printed.get(name) !== truth.get(name));
  const equations = sums.map(({ whole, parts }) => ({ whole: place(whole), parts: parts.map(place) }));
  const attack = integerAttacker(counts, equations, hidden, threshold);
  return counts.flatMap((value, index): Found[] => {
    if (value < 1 || value >= threshold) return [];
    const { low, high } = hidden[index] === true ? attack(index) : { low: value, high: value };
    return high - low >= threshold ? [] : [{ name: names[index] ?? '', value, low, high }];
  });
}

type Know = (name: string, value: number) => string;
type Within = (whole: string, parts: readonly string[]) => void;

/** Which pupils are part of which, as anybody knows who has read the report. */
function learn({ flow, findings, referralReasons }: OutcomeSet, know: Know, within: Within): void {
  const step = (name: string) => `step ${describeStepOf(name)}`;
  for (const { step: name, pupils } of flow.steps) know(step(name), pupils);
  for (const [place, { step: name }] of flow.steps.entries()) {
    const before = flow.steps[place - 1];
    if (before !== undefined && ['referred', 'accepted', 'started'].includes(name)) within(step(before.step), [step(name)]);
  }
  if (flow.steps.some(({ step: name }) => name === 'finished')) within(step('started'), [step('stillOpen'), step('finished')]);
  for (const { school, onRegister, started } of flow.bySchool) {
    know(`school ${school} started`, started);
    know(`school ${school} onRegister`, onRegister);
    within(`school ${school} onRegister`, [`school ${school} started`]);
  }
  for (const column of ['started', 'onRegister'] as const)
    within(
      step(column),
      flow.bySchool.map(({ school }) => `school ${school} ${column}`),
    );
  for (const { reason, referrals } of referralReasons.reasons)
    within(know('referrals', referralReasons.referrals), [know(`reason ${describeReferralReason(reason)}`, referrals)]);
  const primary = new Set(primaryFindings(findings));
  for (const finding of findings) {
    if (finding.asked === 0) continue;
    const own = (name: string) => `${measureName(finding.measure)} ${name}`;
    know(own('counted'), finding.counted);
    know(own('left out'), finding.asked - finding.counted);
    within(step('started'), [own('counted'), own('left out')]);
    if (!primary.has(finding)) continue;
    const reasons = finding.leftOut
      .filter(({ pupils }) => pupils.length > 0)
      .map(({ reason, pupils }) => know(own(`why ${sentenceCase(leftOutReason(reason))}`), pupils.length));
    within(own('left out'), reasons);
    within(
      own('counted'),
      (['better', 'same', 'worse'] as const).map((verdict) => know(own(verdict), finding.tally[verdict])),
    );
    within(step('started'), [know(own('with a value before'), finding.missing.withBefore)]);
    within(own('with a value before'), [own('counted')]);
    const { comparison, chance, reliableChange } = finding;
    if (comparison !== null && !isRefused(comparison)) {
      know(own('others'), comparison.counted);
      within(step('onRegister'), [step('started'), own('others')]);
      if (!isRefused(chance) && chance.basisPupils === finding.counted + comparison.counted) {
        know(own('basis'), chance.basisPupils);
        within(own('basis'), [own('counted'), own('others')]);
      }
    }
    if (reliableChange !== null && !isRefused(reliableChange) && reliableChange.n === finding.counted)
      within(
        own('counted'),
        (['worse', 'unchanged', 'better'] as const).map((name) => know(own(`reliably ${name}`), reliableChange[name].pupils)),
      );
    for (const { design, estimates } of finding.designs) {
      const [first] = estimates;
      if (first === undefined || isRefused(first) || design === 'interrupted' || first.n > finding.asked) continue;
      const pupils = know(own(`design ${designName(design)}`), design === 'matched' ? first.n / 2 : first.n);
      within(first.n > finding.counted && design !== 'matched' ? step('started') : own('counted'), [pupils]);
    }
    for (const { by, parts } of finding.designs.flatMap(({ subgroups }) => subgroups ?? [])) {
      within(
        own('counted'),
        parts.map(({ value, n }) => know(own(`part ${partLabel(by, value)}`), n)),
      );
      if (by === 'school') for (const { value } of parts) within(`school ${value} started`, [own(`part ${partLabel(by, value)}`)]);
    }
  }
}

const partLabel = (by: Parameters<typeof partName>[0], value: string) =>
  by === 'school' || by === 'year' ? partName(by, value) : `${partingName(by)}: ${partName(by, value)}`;

type Step = Parameters<typeof describeStep>[0];
const steps: readonly Step[] = ['onRegister', 'referred', 'accepted', 'started', 'attendanceCounted', 'stillOpen', 'finished'];
const describeStepOf = (name: string): string => describeStep(steps.find((step) => step === name) ?? 'started');

/** Every number of pupils in the report's tables and leads, by what it counts. `c` is no number. */
function printedIn({ parts }: ReportModel): ReadonlyMap<string, number> {
  const printed = new Map<string, number>();
  const take = (name: string, cell: string | undefined) => {
    if (cell !== undefined && /^[\d,]+$/.test(cell)) printed.set(name, Number(cell.replaceAll(',', '')));
  };
  for (const block of parts.flatMap((part) => part.blocks)) {
    if (block.kind !== 'table') continue;
    const { caption, rows, columns } = block.table;
    const [measure = ''] = caption.split(/, mentored| and not|, from those|: change of|: pupils whose|: other ways/);
    for (const [first = '', second, third, ...rest] of rows) {
      if (caption === 'Who went where') take(`step ${first}`, second);
      if (caption === 'Reasons for referral') take(`reason ${first}`, second);
      if (caption === 'Pupils by school') {
        const school = first.replace('School ', '');
        for (const [at, cell] of [second, third, ...rest].entries()) {
          const column = { 'On the register': 'onRegister', Referred: 'referred' }[columns[at + 1]?.heading ?? ''] ?? 'started';
          take(`school ${school} ${column}`, cell);
        }
      }
      if (caption === 'What changed for mentored pupils') {
        take(`${first} counted`, second);
        const [better, same, worse] = (rest.at(-1) ?? '').split(' / ');
        for (const [name, cell] of Object.entries({ better, same, worse })) take(`${first} ${name}`, cell);
      }
      if (caption === 'Also measured') {
        take(`${first} counted`, rest.at(-2));
        take(`${first} left out`, rest.at(-1));
      }
      if (caption.endsWith('mentored pupils not counted'))
        take(first === 'Together' ? `${measure} left out` : `${measure} why ${first}`, second);
      if (caption.endsWith('mentored and not mentored')) take(`${measure} ${first === 'Mentored' ? 'counted' : 'others'}`, second);
      if (caption.includes('from those asked about')) {
        if (first === 'Mentored pupils asked about') take(`step ${describeStepOf('started')}`, second);
        if (first === 'With a value before') take(`${measure} with a value before`, second);
        if (first === 'With values before and after') take(`${measure} counted`, second);
      }
      if (caption.endsWith('other ways to find out'))
        take(`${measure} design ${first.split(', ')[0]}`, /^([\d,]+) (?:pupils|pairs)$/.exec(rest.at(-1) ?? '')?.[1]);
      if (caption.includes('by kind of pupil')) take(`${measure} part ${first}`, second);
      if (caption.includes('whose own change'))
        take(`${measure} reliably ${{ 'Reliably worse': 'worse', 'No reliable change': 'unchanged' }[first] ?? 'better'}`, second);
    }
  }
  // Sentences say some of them again, and how many chance was learnt from.
  for (const { title, blocks } of parts) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'lead') continue;
      take(`${title} basis`, /learnt from ([\d,]+) pupils/.exec(block.text)?.[1]);
      take(`${title} others`, /([\d,]+) pupils of the same schools/.exec(block.text)?.[1]);
      take(`${title} counted`, /^([\d,]+)(?: of [\d,]+)? mentored pupils, /.exec(block.text)?.[1]);
      take(`step ${describeStepOf('started')}`, /(?:^[\d,]+ of|about the) ([\d,]+) (?:mentored )?pupils/.exec(block.text)?.[1]);
    }
  }
  return printed;
}
