import type { Caveat } from '#shared/outcomes/finding.ts';
import { formatNumber, formatPercent } from './numbers.ts';
import { countOf } from './plural.ts';
import { whyNot } from './whyNot.ts';

type Values = Caveat['values'];

const number = (values: Values, name: string) => Number(values[name] ?? 0);

/** What a reader of one design has to bear in mind. */
export const designCaveats: Readonly<Record<string, (values: Values) => string>> = {
  'design.noCause': () =>
    'These numbers say what changed and by how much, not why: growing up, the season, the choice of pupils and other help are all in them.',
  'design.noChanceLine': (v) =>
    `How much of the change chance alone would bring is not known (${whyNot(String(v['why']))}). Without it a change of pupils who were chosen because things were bad must not be read as a result.`,
  'design.waited': (v) =>
    `${countOf(number(v, 'mentored'), 'pupil')} who started first beside ${formatNumber(number(v, 'waited'), 0)} who had still to wait. If those in most need were taken first, the two sides differ in that.`,
  'design.waitedForms': () =>
    'Forms of those who waited are placed by the day they were filled in; those of the others by the wave they name, which may lie further apart.',
  'design.startsApart': (v) =>
    `${number(v, 'days') === 0 ? 'In each school everybody started on one day.' : `In no school do the first and the last start lie more than ${countOf(number(v, 'days'), 'day')} apart.`} It takes ${formatNumber(number(v, 'needed'), 0)} days between them, so that the weeks of the first are over before the last begin; shorter windows may do.`,
  'design.matched': (v) =>
    `${formatNumber(number(v, 'pairs'), 0)} of ${countOf(number(v, 'counted'), 'mentored pupil')} found a partner, ${formatNumber(number(v, 'sameYear'), 0)} of the same year group. The answer is about those only. Matching makes alike what was matched; what is not in the files may still differ.`,
  'design.series': (v) =>
    `${formatNumber(number(v, 'before'), 0)} weeks before and ${formatNumber(number(v, 'after'), 0)} after, of ${countOf(number(v, 'pupils'), 'pupil')}. A dip just before the start is often why a pupil was referred: part of a jump is the dip coming to its end by itself.`,
  'design.filledIn': (v) => {
    const [before, after, neither] = [number(v, 'before'), number(v, 'after'), number(v, 'neither')];
    const none =
      neither === 0 ? '' : ` ${countOf(neither, 'pupil')} with no value at all ${neither === 1 ? 'is' : 'are'} in neither answer.`;
    return `${countOf(before + after, 'value')} filled in (${formatNumber(after, 0)} before, ${formatNumber(before, 0)} after) from ${countOf(number(v, 'pairs'), 'complete pair')}: ${formatPercent(100 * number(v, 'missing'), 0)} of what could be known about this average is missing.${none} It holds only if what is missing depends on nothing but the value that is there: pupils who left because things went badly make it too hopeful.`;
  },
  'design.oneStart': (v) =>
    `${formatNumber(number(v, 'pupils'), 0)} of ${countOf(number(v, 'counted'), 'pupil')} started within one week, so whatever else began then, a term or a new rule, cannot be told from mentoring, and the interval by pupil, which takes what happens to one to be apart from what happens to another, is too narrow.`,
  'design.dose': (v) =>
    `Half of the pupils had ${formatNumber(number(v, 'median'), 0)} sessions or fewer; ${formatNumber(number(v, 'held'), 0)} of ${formatNumber(number(v, 'offered'), 0)} sessions written down were held.`,
  'design.doseNotCause': () =>
    'Pupils who did better may have stayed longer, and absent pupils miss sessions too: this is not what a session does.',
  'design.belowFourSchools': () =>
    'With fewer than four schools no interval that allows for schools can be trusted, so none is given; the plain interval treats pupils of one school as if they had nothing in common.',
  'design.noWild': (v) =>
    `With ${countOf(number(v, 'schools'), 'school')} a bootstrap by school could not reach 5 % whatever happened, so none is made.`,
  'design.subgroups': (v) =>
    number(v, 'tests') === 0
      ? 'No split by group could be tested. Groups with fewer than ten pupils are only described.'
      : `${countOf(number(v, 'tests'), 'split')} by group tested. A difference that is found among many is a question for the next year, not an answer. Groups with fewer than ten pupils are only described.`,
};
