import type { CodeChange } from '#shared/study/model.ts';

const sets: Readonly<Record<string, string>> = {
  registerCodes: 'Register codes',
  termDates: 'Term dates',
  suspensionReasons: 'Reasons for suspension',
  instruments: 'Rating scales',
  scaleParts: 'Parts of scales',
  sen: 'Special needs',
  yearGroups: 'Year groups',
};

export function codeSetName(id: string): string {
  return sets[id] ?? id;
}

const columns: Readonly<Record<string, string>> = {
  code: 'Code',
  from: 'From',
  to: 'To',
  category: 'Counts as',
  late: 'Late',
  meaning: 'Meaning',
  countsAs: 'Counts as',
  school: 'School',
  year: 'School year',
  halfTerm: 'Half term',
  instrument: 'Scale',
  part: 'Part',
  inTotal: 'In the total',
  items: 'Items',
  answers: 'Answers',
  reversed: 'Items reversed',
  score: 'Score',
  better: 'Better',
  missing: 'Items needed',
  bands: 'Bands',
  keyHolds: 'Key confirmed',
  note: 'Note',
};

export function codeColumnName(id: string): string {
  return columns[id] ?? id;
}

const values: Readonly<Record<string, string>> = {
  'category P': 'present',
  'category AEA': 'educated elsewhere',
  'category AA': 'authorised absence',
  'category UA': 'unauthorised absence',
  'category NP': 'not a possible session',
  'category NC': 'not collected',
  'category MISSING': 'no mark',
  'better up': 'higher',
  'better down': 'lower',
  'school every': 'every school',
  'instrument confidence10': 'Confidence, ten items',
  'instrument selfEsteem10': 'Rosenberg self-esteem',
  'instrument teacherBehaviour': 'Behaviour, by teachers',
  'instrument sdqTeacher': 'SDQ, teacher',
  'instrument sdqParent': 'SDQ, parent',
  'instrument sdqSelf': 'SDQ, self',
  'instrument wemwbs': 'WEMWBS',
  'instrument swemwbs': 'SWEMWBS',
  'instrument stirling': 'Stirling wellbeing',
  'instrument selfEfficacy': 'General Self-Efficacy',
  'instrument pssm': 'PSSM belonging',
  'instrument engagement': 'Student Engagement',
  'instrument goals': 'Goal-Based Outcomes',
  'part emotional': 'emotional',
  'part peer': 'peer relationships',
  'part emotionalState': 'emotional state',
};

/** A cell of a code set as a person reads it. */
export function codeValueName(column: string, value: string): string {
  return values[`${column} ${value}`] ?? value.replaceAll(/,(?=\S)/g, ', ');
}

const notes: Readonly<Record<string, string>> = {
  registerCodes:
    'What each mark counts as, by the days it held. Marks are counted anew when a row changes; of two marks for one session in one file the better was kept by the list Strand ships.',
  termDates: 'Half terms of one authority, for every school until a school gives its own. They settle in which order day and month stand.',
  suspensionReasons: 'Reasons of the school census. Add a school’s own code and say which of them it counts as.',
  instruments:
    'How each scale is scored: what you change here is what is counted, and it is said beside the result. Strand ships keys, never the wording of an item.',
  scaleParts:
    'Parts that are scored by themselves. Where a scale has parts, its total is the sum of those that belong to it. A score needs as many items as are named; the others stand at the mean of those answered.',
  sen: 'What each status counts as, on the day a list of pupils came in. Add a school’s own before you bring its list in: what nobody knows is not kept.',
  yearGroups:
    'The year each group counts as. Add a school’s own, a nurture class, before you bring its list in: what nobody knows is not kept.',
};

/** A row by what it is called: `sdqTeacher peer` is "SDQ, teacher: peer relationships". */
export function rowName(row: string): string {
  const [instrument = '', part] = row.split(' ');
  const scale = values[`instrument ${instrument}`];
  return scale === undefined || part === undefined ? codeValueName('instrument', row) : `${scale}: ${codeValueName('part', part)}`;
}

export function codeSetNote(id: string): string {
  return notes[id] ?? '';
}

/** "B 2024-08-19: counts as not a possible session." */
export function describeCodeChange({ row, values: changed }: Pick<CodeChange, 'row' | 'values'>): string {
  const parts = Object.entries(changed).map(
    ([column, value]) => `${codeColumnName(column).toLowerCase()} ${value === '' ? 'left open' : codeValueName(column, value)}`,
  );
  return `${rowName(row)}: ${parts.join(', ')}.`;
}

/** "answers 1 to 5; items needed 70 %". Keys of parts are `peer missing`. */
export function describeKeyChange(changes: Readonly<Record<string, number | string>>): string {
  const parts = Object.entries(changes).map(([name, value]) => {
    const [column = '', part] = name.split(' ').toReversed();
    const of = part === undefined ? '' : `${codeValueName('part', part)}: `;
    return `${of}${codeColumnName(column).toLowerCase()} ${value === '' ? 'left open' : codeValueName(column, String(value))}`;
  });
  return parts.join('; ');
}

export const codePageWords = {
  title: 'Codes and dates',
  subtitle:
    'What Strand counts by. Whatever you change holds for this study alone, stands in its history and in the report, and can be taken back.',
  toConfirm: 'to confirm',
  changed: 'changed here',
  added: 'added here',
} as const;
