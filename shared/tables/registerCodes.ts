import { dayFromIso } from './days.ts';

/**
 * What a register mark counts as for statistics: present; attending approved education elsewhere; authorised and unauthorised
 * absence; not a possible attendance; not collected; no mark received. Possible sessions = P + AEA + AA + UA.
 */
export type RegisterCategory = 'P' | 'AEA' | 'AA' | 'UA' | 'NP' | 'NC' | 'MISSING';

/** One code as it counted from one day to another (both counted; `to` null = still). */
export interface RegisterCode {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly category: RegisterCategory;
  readonly late: boolean;
  /** False where published lists disagree or the mark should no longer occur: shown to the person as to confirm. */
  readonly confirmed: boolean;
}

const start2006 = '2006-09-01';
const end2011 = '2011-08-31';
const start2011 = '2011-09-01';
const end2013 = '2013-08-31';
const start2013 = '2013-09-01';
const end2024 = '2024-08-18';
const start2024 = '2024-08-19';

function codes(list: string, category: RegisterCategory, from: string, to: string | null, confirmed = true): readonly RegisterCode[] {
  return list.split(' ').map((code) => ({ code, from, to, category, late: code === 'L' || code === 'U', confirmed }));
}

/**
 * Register codes of schools in England, 2006 to today, from the statutory guidance on attendance (from 19 August 2024) and the
 * lists it replaced. Other nations have lists of their own. The flat list everyone carries in the head gives wrong results for
 * a window that crosses one of these days.
 */
export const registerCodes: readonly RegisterCode[] = [
  // From 19 August 2024.
  ...codes('/ \\ L', 'P', start2024, null),
  ...codes('K V P W B', 'AEA', start2024, null),
  ...codes('C C1 C2 E I J1 M R S T', 'AA', start2024, null),
  ...codes('G N O U', 'UA', start2024, null),
  ...codes('D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7', 'NP', start2024, null),
  ...codes('Z #', 'NC', start2024, null),
  // Withdrawn on that day but still found in files: counted as before, and to be confirmed.
  ...codes('H', 'AA', start2024, null, false),
  ...codes('J', 'AEA', start2024, null, false),
  ...codes('Y', 'NP', start2024, null, false),
  // September 2013 to 18 August 2024.
  ...codes('/ \\ L', 'P', start2013, end2024),
  ...codes('B J P V W', 'AEA', start2013, end2024),
  ...codes('C E H I M R S T', 'AA', start2013, end2024),
  ...codes('F', 'AA', start2013, '2014-08-31', false),
  ...codes('G N O U', 'UA', start2013, end2024),
  ...codes('D X Y', 'NP', start2013, end2024),
  ...codes('Z #', 'NC', start2013, end2024),
  // The pandemic's own marks, kept as written.
  ...codes('I01 I02', 'AA', '2020-03-01', '2022-08-31', false),
  ...codes('X01 X02 X03 X04 X05 X06 X07 X08 X09', 'NP', '2020-03-01', '2022-08-31', false),
  // September 2011 to August 2013.
  ...codes('/ \\ L', 'P', start2011, end2013),
  ...codes('B J P V W', 'AEA', start2011, end2013),
  ...codes('C E F H I M R S T', 'AA', start2011, end2013),
  ...codes('G N O U', 'UA', start2011, end2013),
  ...codes('D X Y', 'NP', start2011, end2013),
  ...codes('Z #', 'NC', start2011, end2013),
  // September 2006 to August 2011: D still counted as attending elsewhere.
  ...codes('/ \\ L', 'P', start2006, end2011),
  ...codes('B D J P V W', 'AEA', start2006, end2011),
  ...codes('C E F H I M R S T', 'AA', start2006, end2011),
  ...codes('G N O U', 'UA', start2006, end2011),
  ...codes('X', 'NP', start2006, end2011),
  ...codes('Y', 'NP', start2006, end2011, false),
  ...codes('Z #', 'NC', start2006, end2011),
  // Not in any guidance: made by information systems where no mark was taken.
  ...codes('- *', 'MISSING', start2006, null, false),
];

/** Categories a person may give a mark; a mark that is not counted at all needs none. */
export const markCategories = ['P', 'AEA', 'AA', 'UA', 'NP'] as const satisfies readonly RegisterCategory[];

/** A mark that somebody decided about for one file: `X=AA` is the school's own X, counted as authorised absence whatever the day. */
export function decidedCode(code: string, category: RegisterCategory): string {
  return `${code}=${category}`;
}

/** What a decided mark counts as; null for any other. */
export function codeDecided(word: string): RegisterCode | null {
  const at = word.lastIndexOf('=');
  const category = at <= 0 ? undefined : markCategories.find((each) => each === word.slice(at + 1));
  return category === undefined ? null : { code: word, from: start2006, to: null, category, late: false, confirmed: true };
}

interface DatedCode {
  readonly from: number;
  readonly to: number;
  readonly code: RegisterCode;
}

const byCode = indexByCode();

/** The row of the code table that holds for a code on a day; null where there is none, and the mark must be asked about. */
export function registerCodeOn(code: string, day: number): RegisterCode | null {
  for (const dated of byCode.get(code) ?? []) {
    if (day >= dated.from && day <= dated.to) return dated.code;
  }
  return codeDecided(code);
}

/** Whether the code stood in any list at any time. */
export function isRegisterCode(code: string): boolean {
  return byCode.has(code);
}

function indexByCode(): ReadonlyMap<string, readonly DatedCode[]> {
  const index = new Map<string, DatedCode[]>();
  for (const code of registerCodes) {
    const from = dayFromIso(code.from) ?? 0;
    const to = code.to === null ? Number.POSITIVE_INFINITY : (dayFromIso(code.to) ?? 0);
    const list = index.get(code.code);
    if (list === undefined) index.set(code.code, [{ from, to, code }]);
    else list.push({ from, to, code });
  }
  return index;
}
