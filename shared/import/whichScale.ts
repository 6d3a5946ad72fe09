import type { ScaleKey, ScaleKeys } from '#shared/tables/codeSets/scaleKeys.ts';
import { type FieldName, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { raterRole } from '#shared/tables/instruments.ts';
import { isSdqScore, sdqOfRole, sdqVersions } from '#shared/tables/summedScores.ts';
import { isKnownHeading } from './findHeader.ts';
import type { GridColumn } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import type { ColumnMeaning } from './recogniseShape.ts';
import { isHeadingOf, placesOf } from './shapes/headings.ts';
import { itemOfField } from './shapes/ratings.ts';
import type { ImportQuestion } from './types.ts';
import { parseRating } from './values/numbers.ts';

/** What files, sheets, titles and headings call a scale. */
const called: readonly { readonly instrument: string; readonly as: RegExp }[] = [
  { instrument: 'confidence10', as: /confiden|\bconf q/ },
  { instrument: 'selfEsteem10', as: /esteem|rosenberg|\brses\b/ },
  { instrument: 'selfEfficacy', as: /efficacy|\bgse\b/ },
  { instrument: 'sdqParent', as: /\bsdq\b.*\b(parents?|carers?|home)\b|\b(parents?|carers?|home)\b.*\bsdq\b/ },
  { instrument: 'sdqSelf', as: /\bsdq\b.*\b(self|pupils?|students?|child)\b|\b(self|pupils?|students?|child)\b.*\bsdq\b/ },
  { instrument: 'sdqTeacher', as: /\bsdq\b|strengths and difficulties/ },
  { instrument: 'swemwbs', as: /swemwbs|short warwick/ },
  { instrument: 'wemwbs', as: /wemwbs|warwick/ },
  { instrument: 'stirling', as: /stirling|\bscwbs\b/ },
  { instrument: 'pssm', as: /\bpssm\b|membership|belonging/ },
];

const ofTeachers = /\b(teachers?|staff)\b/;

/** The answers to a scale's items, as the table has them. */
interface Answered {
  readonly items: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Which scale a table of items is of, of those that have as many items and such answers: proposed is the one that the file names, else a scale of
 * its own. Null where nothing is to be asked: no known scale fits, or the file says that it is the confidence scale.
 */
export function scaleQuestion(table: ReadTable, meanings: readonly ColumnMeaning[], keys: ScaleKeys): ImportQuestion | null {
  const answered = answersIn(table, meanings);
  const fitting = Object.values(keys).filter((key) => isOf(key, answered));
  if (fitting.length === 0) return null;
  const words = wordsOf(table);
  const named = called.find(({ instrument, as }) => as.test(words) && fitting.some(({ id }) => id === instrument))?.instrument;
  if (named === 'confidence10') return null;
  const isVersionOpen = named === 'sdqTeacher' && !ofTeachers.test(words);
  const usual = fitting.some(({ id }) => id === 'confidence10') ? 'confidence10' : 'own';
  const options = [...fitting.map(({ id }) => id), 'own'];
  return {
    code: 'instrument.which',
    column: null,
    values: { items: answered.items, ...(isVersionOpen ? { version: 'open' } : {}) },
    options,
    proposed: named ?? usual,
    ...(isVersionOpen ? { mustAnswer: true } : {}),
  };
}

/** Which SDQ its scores are of, where a table has them added up: who filled it in makes the bands. Null where it has none. */
export function summedQuestion(table: ReadTable, measures: readonly string[]): ImportQuestion | null {
  if (!measures.some(isSdqScore)) return null;
  const words = `sdq ${wordsOf(table)}`;
  const named = called.find(({ instrument, as }) => sdqVersions.some((version) => version === instrument) && as.test(words))?.instrument;
  const everyRowSays = placesOf(table, ['rater_role']).some((place) => saysOnlyRoles(table.columns[place]));
  const isOpen = named === 'sdqTeacher' && !ofTeachers.test(words) && !everyRowSays;
  return {
    code: 'instrument.which',
    column: null,
    values: isOpen ? { version: 'open' } : {},
    options: [...sdqVersions, 'own'],
    proposed: named ?? 'own',
    ...(isOpen ? { mustAnswer: true } : {}),
  };
}

/** What names the scale and who filled it in: the file, its titles, the headings of the items (`SDQ1`), and whoever is said to have filled in all of it. */
function wordsOf(table: ReadTable): string {
  const raters: readonly FieldName[] = ['rater', 'rater_role'];
  const headings = table.header.filter((heading) => !isKnownHeading(heading) || isHeadingOf(heading, raters));
  const roles = new Set(placesOf(table, raters).flatMap((place) => rolesIn(table.columns[place])));
  const words = plainHeader([table.path, table.name, ...table.titles, ...headings, ...(roles.size === 1 ? roles : [])].join(' '));
  return words.replaceAll(/([a-z])(\d)/g, '$1 $2');
}

function rolesIn(column: GridColumn | undefined): readonly string[] {
  const stands = new Set(column?.codes);
  return column?.words.flatMap((word, code) => (stands.has(code) ? (raterRole(word) ?? []) : [])) ?? [];
}

function saysOnlyRoles(column: GridColumn | undefined): boolean {
  const stands = new Set(column?.codes);
  return column?.words.every((word, code) => !stands.has(code) || sdqOfRole(raterRole(word)) !== undefined) ?? false;
}

function isOf(key: ScaleKey, { items, least, most }: Answered): boolean {
  return key.items === items && key.total.length > 0 && least >= key.minimum && most <= key.maximum;
}

/** How many items there are, and the lowest and highest answer that at least one in fifty gave: a slip of the hand makes no other scale. */
function answersIn(table: ReadTable, meanings: readonly ColumnMeaning[]): Answered {
  const counts = new Map<number, number>();
  let items = 0;
  table.columns.forEach((column, place) => {
    const field = meanings[place]?.field ?? null;
    if (field === null || itemOfField(field) === null) return;
    items++;
    const values = column.words.map((word) => parseRating(word));
    for (const code of column.codes) {
      const value = values[code] ?? null;
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  });
  const given = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const usual = [...counts].filter(([, count]) => count * 50 >= given).map(([value]) => value);
  return { items, least: Math.min(...usual), most: Math.max(...usual) };
}
