import type { DesignResult } from '#shared/outcomes/design.ts';
import type { CohortFlow, Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { primaryFindings } from '#shared/outcomes/primary.ts';
import { type BookWriter, type CountBook, writeBook } from './countBook.ts';

/** What hiding costs. How many started is what everything rests on; then who was counted, how they fared, harm, parts, and the reasons of those left out. */
const price = {
  started: 600,
  counted: 300,
  tally: 120,
  harm: 100,
  step: 60,
  others: 40,
  part: 20,
  reason: 12,
  accepted: 10,
  referred: 8,
} as const;

/** Steps that each hold part of the step before, so that a reader can subtract one from the next. */
const nested: readonly CohortFlow['steps'][number]['step'][] = ['onRegister', 'referred', 'accepted', 'started', 'attendanceCounted'];

const stepPrices: Readonly<Record<CohortFlow['steps'][number]['step'], number>> = {
  onRegister: price.started / 2,
  referred: price.step,
  accepted: price.accepted,
  started: price.started,
  attendanceCounted: price.counted,
  stillOpen: price.accepted,
  finished: price.accepted,
};

export const stepName = (step: string) => `flow.${step}`;
export const lostName = (step: string, place: number) => `flow.${step}.lost.${place}`;
export const schoolName = (school: number, column: 'onRegister' | 'referred' | 'started') => `school.${school}.${column}`;
export const reasonName = (place: number | 'all' | 'none') => `referrals.${place}`;
export const findingName = (measure: string, count: string) => `${measure}.${count}`;

/** One part of the pupils counted. Where everybody asked about is counted, parts are the same pupils in every measure. */
export function partName({ measure, asked, counted }: Pick<Finding, 'measure' | 'asked' | 'counted'>, by: string, value: string): string {
  return `${asked === counted ? `all ${asked}` : measure}.${by}.${value}`;
}

/**
 * All that a report prints of these outcomes, as one system: the steps of the cohort, schools, reasons of referral, and of every Finding who is
 * counted, left out, better and worse, reliably so, and in which part. Pupils that several tables count are one count.
 */
export function reportBook(outcomes: OutcomeSet, threshold: number): CountBook {
  const book = writeBook();
  enterFlow(book, outcomes);
  enterReasons(book, outcomes);
  const told = new Set(primaryFindings(outcomes.findings));
  // Those who count everybody first: what they part is what others hold part of.
  const inOrder = outcomes.findings.filter(({ asked }) => asked > 0).toSorted((a, b) => a.asked - a.counted - (b.asked - b.counted));
  for (const finding of inOrder) enterFinding(book, outcomes, finding, told.has(finding), threshold);
  return book.written();
}

function enterFlow(book: BookWriter, { flow, findings }: OutcomeSet): void {
  const counted = findings.find(({ measure }) => measure === 'attendance')?.counted;
  const named = flow.steps.map(({ step, pupils }) => {
    // The flow's last step is the pupils that attendance counts, wherever the two agree.
    const name = step === 'attendanceCounted' && pupils === counted ? findingName('attendance', 'counted') : stepName(step);
    return book.enter(name, pupils, stepPrices[step]);
  });
  flow.steps.forEach(({ step, lost }, index) => {
    const places = lost.map(({ pupils }, place) => book.enter(lostName(step, place), pupils, price.reason));
    const before = flow.steps[index - 1];
    if (before === undefined || !nested.includes(step) || !nested.includes(before.step)) return;
    const [whole = '', own = ''] = [named[index - 1], named[index]];
    if (!book.part(whole, [own, ...places])) book.part(whole, [own]);
  });
  book.part(
    stepName('started'),
    [stepName('stillOpen'), stepName('finished')].filter((name) => book.held(name) !== null),
  );
  for (const { school, onRegister, referred, started } of flow.bySchool) {
    const all = book.enter(schoolName(school, 'onRegister'), onRegister, price.part);
    const sent = book.enter(schoolName(school, 'referred'), referred, price.referred);
    const own = book.enter(schoolName(school, 'started'), started, price.part + 5);
    book.part(all, [own]);
    if (!book.part(sent, [own])) book.part(own, [sent]);
    book.part(all, [sent]);
  }
  for (const column of ['onRegister', 'referred', 'started'] as const)
    if (flow.bySchool.length > 0)
      book.part(
        stepName(column),
        flow.bySchool.map(({ school }) => schoolName(school, column)),
      );
}

/** A referral may give several reasons, so reasons do not add up; those that do not give one are a number too. */
function enterReasons(book: BookWriter, { referralReasons: { referrals, reasons, withoutReason }, flow }: OutcomeSet): void {
  const referred = flow.steps.find(({ step }) => step === 'referred')?.pupils;
  const all = referred === referrals ? stepName('referred') : book.enter(reasonName('all'), referrals, price.step);
  book.part(all, [book.enter(reasonName('none'), withoutReason, price.reason)]);
  for (const [place, { referrals: own }] of reasons.entries()) book.part(all, [book.enter(reasonName(place), own, price.reason)]);
}

/** The name under which all referrals are entered. */
export function referralsName({ referralReasons, flow }: OutcomeSet): string {
  const referred = flow.steps.find(({ step }) => step === 'referred')?.pupils;
  return referred === referralReasons.referrals ? stepName('referred') : reasonName('all');
}

/** The name of everybody who is asked about: those who started, where the two agree. */
export function askedName({ measure, asked }: Finding, flow: CohortFlow): string {
  const started = flow.steps.find(({ step }) => step === 'started')?.pupils;
  return started === asked ? stepName('started') : findingName(measure, 'asked');
}

function enterFinding(book: BookWriter, { flow }: OutcomeSet, finding: Finding, isTold: boolean, threshold: number): void {
  const { measure, asked, counted, leftOut, tally, missing } = finding;
  const name = (count: string) => findingName(measure, count);
  const all = book.enter(askedName(finding, flow), asked, price.started);
  if (all !== stepName('started')) book.part(stepName('started'), [all]);
  book.enter(name('counted'), counted, price.counted);
  const lost = leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0);
  book.enter(name('notKnown'), lost, price.counted / 2);
  book.part(all, [name('counted'), name('notKnown')]);
  // Where few are left out the report says "at least so many", which tells that they are no more than the threshold.
  if (lost > 0 && lost < threshold) {
    book.enter('threshold', threshold, Infinity, 'known');
    book.part('threshold', [name('notKnown'), book.enter(name('room'), threshold - lost, Infinity, 'room')]);
  }
  const reasons = leftOut.filter(({ pupils }) => pupils.length > 0);
  for (const { reason, pupils } of reasons) book.enter(name(reason), pupils.length, price.reason);
  if (reasons.length > 0)
    book.part(
      name('notKnown'),
      reasons.map(({ reason }) => name(reason)),
    );
  enterOthers(book, finding);
  if (!isTold || finding.once !== undefined) return;
  for (const verdict of ['better', 'same', 'worse'] as const) book.enter(name(verdict), tally[verdict], price.tally);
  book.part(name('counted'), [name('better'), name('same'), name('worse')]);
  // Those with a value before and none after are the ones that a reason of that kind names.
  if (missing.withBoth === counted && missing.asked === asked) {
    book.enter(name('withBefore'), missing.withBefore, price.reason);
    const gone = reasons.find(({ reason, pupils }) => reason.endsWith('After') && pupils.length === missing.withBefore - counted);
    book.part(name('withBefore'), [name('counted'), ...(gone === undefined ? [] : [name(gone.reason)])]);
    book.part(all, [name('withBefore')]);
  }
  enterHarm(book, finding);
  for (const design of finding.designs) enterDesign(book, finding, design, flow);
}

function enterOthers(book: BookWriter, { measure, comparison, chance, counted }: Finding): void {
  const others = findingName(measure, 'others');
  const other = comparison === null || isRefused(comparison) ? null : comparison;
  if (other !== null) {
    book.enter(others, other.counted, price.others);
    const asked = other.counted + other.leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0);
    const register = book.held(stepName('onRegister')) ?? 0;
    const started = book.held(stepName('started')) ?? 0;
    if (register - started === asked && asked > 0) {
      book.enter('others', asked, 1, 'implied');
      book.part(stepName('onRegister'), [stepName('started'), 'others']);
      book.part('others', [others]);
    }
  }
  if (isRefused(chance)) return;
  const basis = book.enter(findingName(measure, 'basis'), chance.basisPupils, price.others / 2);
  if (chance.basisPupils > counted) book.enter(others, chance.basisPupils - counted, 1, 'implied');
  if (!book.part(basis, [findingName(measure, 'counted'), others])) book.part(basis, [findingName(measure, 'counted')]);
  if (isRefused(chance.beyondTest)) return;
  const alike = book.enter(findingName(measure, 'alike'), chance.beyondTest.alike, price.others / 2);
  book.part(others, [alike]);
}

function enterHarm(book: BookWriter, { measure, reliableChange }: Finding): void {
  if (reliableChange === null || isRefused(reliableChange)) return;
  const { n, worse, unchanged, better } = reliableChange;
  const names = [
    book.enter(findingName(measure, 'reliablyWorse'), worse.pupils, price.harm),
    book.enter(findingName(measure, 'notReliable'), unchanged.pupils, price.harm - 10),
    book.enter(findingName(measure, 'reliablyBetter'), better.pupils, price.harm - 5),
  ];
  const counted = findingName(measure, 'counted');
  if (book.held(counted) === n) book.part(counted, names);
  else {
    const judged = book.enter(findingName(measure, 'judged'), n, price.part);
    book.part(judged, names);
    book.part(counted, [judged]);
  }
}

/** Parts of the pupils counted: by school also parts of the pupils who started there. */
function enterDesign(book: BookWriter, finding: Finding, { design, estimates, subgroups }: DesignResult, flow: CohortFlow): void {
  const { measure, asked } = finding;
  const counted = findingName(measure, 'counted');
  for (const { by, parts } of subgroups ?? []) {
    const names = parts.map(({ value, n }) => book.enter(partName(finding, by, value), n, price.part - 2));
    book.part(counted, names);
    for (const { value } of parts) {
      const whole = partName({ measure, asked, counted: asked }, by, value);
      const own = partName(finding, by, value);
      if (whole !== own) book.part(whole, [own]);
      if (by !== 'school') continue;
      const started = schoolName(Number(value), 'started');
      if (flow.bySchool.some(({ school }) => `${school}` === value)) book.part(started, [own]);
    }
  }
  const pupils = designPupils(design, estimates);
  if (pupils === null) return;
  const all = book.held(findingName(measure, 'basis'));
  const name = designName(measure, design, pupils, book.held(counted), all);
  if (book.held(name) !== null) return;
  book.enter(name, pupils, price.reason);
  // More than are counted are those whose missing values were filled in, or both groups.
  if (!book.part(counted, [name]) && !book.part(askedName(finding, flow), [name])) book.part(findingName(measure, 'basis'), [name]);
}

/** The pupils that a design's answer rests on: of pairs the mentored ones. Null where it has no answer, or rests on weeks. */
export function designPupils(design: string, estimates: DesignResult['estimates']): number | null {
  const [first] = estimates;
  if (first === undefined || isRefused(first) || design === 'interrupted') return null;
  return design === 'matched' ? first.n / 2 : first.n;
}

/** The name of a design's pupils: those counted, those and the others, or a number of its own. */
export function designName(measure: string, design: string, pupils: number, counted: number | null, basis: number | null): string {
  if (pupils === counted) return findingName(measure, 'counted');
  return findingName(measure, pupils === basis ? 'basis' : `design.${design}`);
}
