import { type FieldName, headerSynonyms, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { itemNumbers } from '#shared/tables/itemHeadings.ts';
import { isUpn } from '#shared/tables/pupilFields.ts';
import { type ColumnEvidence, columnEvidence, looksWritten, understoodShare } from './columnEvidence.ts';
import type { ReadTable } from './readTable.ts';
import { isHeadingOf, pupilKeys } from './shapes/headings.ts';
import { shapes } from './shapes/registry.ts';
import { fieldsOf, identityFields, type Shape } from './shapes/shape.ts';
import { afternoon } from './values/words.ts';

/** What one column of a table means under one shape, and why that is thought. */
export interface ColumnMeaning {
  readonly field: FieldName | null;
  readonly why: string;
}

export interface Recognition {
  readonly shape: Shape;
  readonly meanings: readonly ColumnMeaning[];
  readonly score: number;
}

const enough = 0.5;
/** What a column headed as admission numbers is, where they are unique pupil numbers. */
const unique: readonly FieldName[] = ['upn'];
/** Headings of whoever filled in a form, where another column says whose name the pupil's is. */
const generic: ReadonlySet<string> = new Set(['name', 'full name', 'your name', 'what is your name']);
/** Fields that several columns of one table may mean. */
const severalTimes: ReadonlySet<FieldName> = new Set<FieldName>(['narrative', 'code_count', 'label', 'figure', 'figure_period', 'meaning']);

export function tableEvidence(table: ReadTable): readonly ColumnEvidence[] {
  return table.columns.map(columnEvidence);
}

/** The shape a table most likely has, by its headers and by what stands below them; null when none fits. */
export function recogniseShape(table: ReadTable, evidence: readonly ColumnEvidence[]): Recognition | null {
  let best: Recognition | null = null;
  for (const shape of shapes) {
    const tried = tryShape(table, evidence, shape);
    if (tried !== null && (best === null || tried.score > best.score)) best = tried;
  }
  return best;
}

/** Meanings of the columns if the table had this shape; null when something the shape must have is missing. */
function tryShape(table: ReadTable, evidence: readonly ColumnEvidence[], shape: Shape): Recognition | null {
  if (shape.fits !== undefined && !shape.fits(table)) return null;
  const meanings = columnMeanings(table, evidence, shape);
  const has = (field: FieldName): boolean => meanings.some((meaning) => meaning.field === field);
  if (shape.about === undefined && !pupilKeys.some(has)) return null;
  const wanted = shape.required.flat();
  const own = new Set(
    meanings
      .map((meaning) => meaning.field)
      .filter((field) => field !== null && (!identityFields.includes(field) || wanted.includes(field))),
  );
  const items = [...own].filter((field) => field?.startsWith('item_')).length;
  const fields = meanings.map(({ field }) => field);
  const hasEnough = own.size >= shape.atLeast && shape.required.every((group) => group.some(has));
  if (!hasEnough && shape.isEnough?.(fields, evidence) !== true) return null;
  const unused = meanings.filter((meaning) => meaning.field === null).length;
  const named = shape.names.test(table.name) ? 3 : shape.names.test(fileName(table.path)) ? 1.5 : 0;
  const narrative = own.has('narrative') ? 0.7 : 0;
  return { shape, meanings, score: (own.size - items - narrative) * 2 + Math.min(items, 3) * 2 - unused * 0.5 + named };
}

/** Each column's meaning under a shape: by its heading first, then by its values where something required is still missing. */
export function columnMeanings(table: ReadTable, evidence: readonly ColumnEvidence[], shape: Shape): readonly ColumnMeaning[] {
  const fields = fieldsOf(shape);
  const taken = new Set<FieldName>();
  const saysWhose = table.header.some((header) => !generic.has(plainHeader(header)) && isHeadingOf(header, ['name', 'surname']));
  const items = shape.id === 'scaleItems' ? itemNumbers(table.header) : [];
  const meanings: ColumnMeaning[] = table.header.map((header, place) => {
    const held = evidence[place];
    if (held === undefined) return { field: null, why: 'none' };
    const item = items[place] ?? null;
    const plain = plainHeader(header);
    const own = item === null ? (shape.own?.(header, held, table) ?? null) : itemField(item);
    const headed = fields.filter((field) => synonymsOf(field).includes(plain));
    const byHeader = own !== null ? [own] : headed.includes('adno') && isOfUpns(held) ? unique : headed;
    for (const field of byHeader) {
      if (field === 'name' && generic.has(plain) && saysWhose) continue;
      if (!severalTimes.has(field) && isOutdone(table, evidence, field, plain)) continue;
      if (taken.has(field) && !severalTimes.has(field)) continue;
      if (bestShare(held, field) < enough) continue;
      if ((field === 'topic' && looksWritten(held)) || (field === 'am_pm' && namesLessons(held))) continue;
      taken.add(field);
      return { field, why: 'header.synonym' };
    }
    return { field: null, why: byHeader.length > 0 ? 'values.contradict' : 'none' };
  });
  for (const group of shape.about === undefined ? [...shape.required, pupilKeys] : shape.required) {
    if (group.some((field) => taken.has(field))) continue;
    const found = byValues(table, evidence, meanings, group);
    if (found === null) continue;
    taken.add(found.field);
    meanings[found.place] = { field: found.field, why: found.why };
  }
  return meanings;
}

/** Whether another column, understood as well, has a heading that is surer for this field: the list of headings has the surest first. */
function isOutdone(table: ReadTable, evidence: readonly ColumnEvidence[], field: FieldName, plain: string): boolean {
  const known = synonymsOf(field);
  const own = known.indexOf(plain);
  return table.header.some((header, place) => {
    const held = evidence[place];
    const other = known.indexOf(plainHeader(header));
    return other !== -1 && other < own && held !== undefined && bestShare(held, field) >= enough;
  });
}

/** Numbers of lessons rather than halves of a day: marks of lessons are no register marks. */
function namesLessons(held: ColumnEvidence): boolean {
  return held.words.some((word) => /^(p(eriod)? ?)?([3-9]|1\d)$/i.test(word.trim()));
}

/** A column nobody has claimed whose cells nearly all read as one of the fields wanted. */
function byValues(
  table: ReadTable,
  evidence: readonly ColumnEvidence[],
  meanings: readonly ColumnMeaning[],
  group: readonly FieldName[],
): { field: FieldName; place: number; why: string } | null {
  for (const field of group) {
    const test = valueTests[field];
    if (test === undefined) continue;
    const place = meanings.findIndex((meaning, index) => {
      const held = evidence[index];
      return (
        meaning.field === null &&
        held !== undefined &&
        held.filled > 0 &&
        test.fits(held, bestShare(held, field), table.header[index] ?? '')
      );
    });
    if (place !== -1) return { field, place, why: test.why };
  }
  return null;
}

const isDates = { why: 'values.dates', fits: (_: ColumnEvidence, share: number): boolean => share >= 0.9 };
const valueTests: Readonly<
  Partial<Record<FieldName, { why: string; fits(held: ColumnEvidence, share: number, heading: string): boolean }>>
> = {
  upn: { why: 'values.upn', fits: isOfUpns },
  day: isDates,
  start_day: isDates,
  received: isDates,
  am_pm: {
    why: 'values.sessions',
    fits: (held, share) =>
      share === 1 && held.words.length === 2 && new Set(held.words.map(afternoon)).size === 2 && !held.words.includes('1'),
  },
  code: { why: 'values.marks', fits: (held, share) => share >= 0.95 && held.words.includes('/') && held.words.includes('\\') },
  value: {
    why: 'values.ratings',
    fits: (held, share, heading) =>
      share >= 0.9 && held.words.length <= 12 && /\brat(e|ed|ing)\b|\bscor|behaviou?r|\b1 ?(-|–|to) ?5\b/i.test(heading),
  },
  wave: {
    why: 'values.waves',
    fits: (held, share) => share === 1 && held.words.length <= 5 && held.words.every((word) => /[a-z]/i.test(word)),
  },
};

function isOfUpns({ words }: ColumnEvidence): boolean {
  return words.length > 0 && words.filter(isUpn).length >= words.length * 0.9;
}

function synonymsOf(field: FieldName): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = headerSynonyms;
  return known[field] ?? [];
}

function itemField(item: number): FieldName {
  return `item_${item}`;
}

/** Share of cells that read as the field, under whichever order of day and month more of them do. */
function bestShare(held: ColumnEvidence, field: FieldName): number {
  return Math.max(understoodShare(held, field, 'dmy'), understoodShare(held, field, 'mdy'));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
