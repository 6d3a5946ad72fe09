import type { BaselineRow, DesignId, DesignResult, Parting, Subgroup } from '#shared/outcomes/design.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { formatChange, formatInterval, formatNumber } from './numbers.ts';
import { countOf } from './plural.ts';

interface DesignWords {
  readonly name: string;
  /** What is set beside what, for somebody who has never met the design. */
  readonly note: string;
}

const designs: Readonly<Record<DesignId, DesignWords>> = {
  prePost: {
    name: 'Before and after',
    note: 'The mentored pupils beside themselves. Shows what changed, and never why.',
  },
  comparison: {
    name: 'Beside pupils who were not mentored',
    note: 'Allowing for where each pupil began, and beside that the plain difference in changes.',
  },
  matched: {
    name: 'Beside matched pupils',
    note: 'Each mentored pupil has a partner of the same school who began within 0.2 standard deviations, of the same year group where there is one.',
  },
  waitingList: {
    name: 'Beside pupils who were still waiting',
    note: 'Pupils who started later, looked at over the weeks of those who started first, before mentoring had reached them. All were chosen for mentoring, so the choice itself is the same on both sides.',
  },
  interrupted: {
    name: 'Week by week',
    note: 'Every pupil’s weeks counted from their own start. Asks whether the line jumps or bends there.',
  },
  dose: {
    name: 'By how much mentoring there was',
    note: 'Sessions held by the end of the weeks after, and the change, allowing for where each pupil began.',
  },
  filledIn: {
    name: 'With missing values filled in',
    note: 'What the mean change would be if the pupils with a value in one window only had gone the way of those who began (or ended) alike. It stands beside the answer from complete pairs and never replaces it.',
  },
  schools: {
    name: 'Allowing for schools',
    note: 'Pupils of one school are alike, so they tell less than as many pupils of as many schools.',
  },
  subgroups: {
    name: 'By kind of pupil',
    note: 'Whether the result differs between kinds of pupils is asked by one test for each split by group, corrected for how many there are.',
  },
};

export function designName(design: DesignId): string {
  return designs[design].name;
}

export function designNote(design: DesignId): string {
  return designs[design].note;
}

/** A design's name with its answer: "Beside matched pupils: +1.1 (−1.3 to 3.5)". */
export function designSummary({ design, estimates, refused, subgroups }: DesignResult, { decimals }: Finding): string {
  const name = designName(design);
  const [first] = estimates;
  if (refused !== null) return `${name}: not offered`;
  if (subgroups !== undefined) {
    const found = subgroups.filter(({ adjustedP }) => adjustedP !== null && adjustedP < 0.05).length;
    const tested = subgroups.filter(({ p }) => p !== null).length;
    if (tested === 0) return `${name}: nothing that could be tested`;
    return `${name}: ${found === 0 ? 'no clear difference' : countOf(found, 'clear difference')} in ${countOf(tested, 'test')}`;
  }
  if (first === undefined || isRefused(first)) return name;
  const places = first.kind === 'slope' || first.kind === 'rateRatio' ? 2 : decimals;
  const value = first.kind === 'rateRatio' ? `${formatNumber(first.value, 2)} times` : formatChange(first.value, places);
  const interval = first.low === null || first.high === null ? 'no interval' : formatInterval(first.low, first.high, places);
  const before = first.kind === 'levelChange' ? 'a jump of ' : '';
  const after = first.kind === 'slope' ? ' for each session held' : '';
  return `${name}: ${before}${value}${after} (${interval})`;
}

const covariates: Readonly<Record<string, string>> = {
  before: 'Level before',
  year: 'Year group',
  girls: 'Girls, %',
  fsm: 'Free school meals, %',
  pupilPremium: 'Pupil premium, %',
  sen: 'Special educational needs, %',
  eal: 'English as an additional language, %',
};

/** Decimals of a row of the baseline table: the measure's own for its level, one for the others. */
export function covariateDecimals(covariate: string, { decimals }: Pick<Finding, 'decimals'>): number {
  return covariate === 'before' ? Math.max(1, decimals) : 1;
}

export function covariateName(covariate: string): string {
  return covariates[covariate] ?? covariate;
}

const verdicts: Readonly<Record<BaselineRow['verdict'], string>> = {
  fine: 'alike',
  adjust: 'allow for it',
  notEquivalent: 'too far apart',
  notKnown: 'not known',
};

export function baselineWords(verdict: BaselineRow['verdict']): string {
  return verdicts[verdict];
}

const partingNames: Readonly<Record<Parting, string>> = {
  school: 'School',
  year: 'Year group',
  gender: 'Gender',
  fsm: 'Free school meals',
  pupilPremium: 'Pupil premium',
  sen: 'Special educational needs',
  eal: 'English as an additional language',
  fsmEver: 'Free school meals at any time in six years',
  inCare: 'In care, now or ever',
  ethnicGroup: 'Ethnic group',
};

export function partingName(parting: Parting): string {
  return partingNames[parting];
}

/** How one part is called: "Year 8", "yes", "school 2". */
export function partName(parting: Parting, value: string): string {
  if (parting === 'school') return value === '0' ? 'No school named' : `School ${value}`;
  if (parting === 'year') return `Year ${value}`;
  if (value === 'true') return 'yes';
  return value === 'false' ? 'no' : value;
}

export function subgroupTest(test: Subgroup['test']): string {
  if (test === 'besideOthers') return 'whether mentored and others lie further apart in one part than in another';
  return test === 'amongMentored' ? 'whether the mentored of one part end higher than those of another who began alike' : '';
}

export const rWords = {
  note: (file: string) =>
    `Needs R alone, no packages. The command strand outcomes STUDY --r FOLDER writes ${file} and this code side by side; run there, it prints these numbers again.`,
  copied: 'Copied.',
  notCopied: 'The code could not be copied. Select it and copy it by hand.',
} as const;

export const depthWords = {
  title: 'Other ways to find out',
  note: 'Each asks whether something changed in its own way, with its own weakness. They are worth most where they agree.',
  counting: 'Working out every design',
  notOffered: (why: string) => `Not offered: ${why}.`,
  baseline: 'How alike the groups were before',
  matchedBaseline: 'How alike they were once matched',
  nobodyBeside: 'This study sets nobody beside the mentored pupils here. That is switched on above the outcomes in the window.',
  harm: 'Reliably worse, reliably better',
} as const;
