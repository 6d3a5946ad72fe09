import type { Study } from '#shared/study/model.ts';
import type { StudyCodeRow } from './codeSet.ts';
import { instrumentSet } from './instrumentSet.ts';
import { scalePartSet } from './scalePartSet.ts';
import { type AnswerRange, answerRange, type Band, bandsIn, itemsIn, type MissingRule, missingRule } from './scaleTexts.ts';
import { studyRows } from './studyCodes.ts';

/** Items that are added up to one score. */
export interface ScalePart {
  readonly id: string;
  /** Numbers of items, from 1. */
  readonly items: readonly number[];
  readonly better: 'up' | 'down';
  /** Items that must be answered; the others stand at the mean of those that were. */
  readonly leastAnswered: number;
  readonly rounded: boolean;
  readonly bands: readonly Band[];
  readonly inTotal: boolean;
}

/** How a scale is scored in one study. Items are known by number: no wording is shipped. */
export interface ScaleKey extends AnswerRange {
  readonly id: string;
  readonly items: number;
  /** Turned round where no file and no study says otherwise. */
  readonly reversed: readonly number[];
  readonly better: 'up' | 'down';
  readonly parts: readonly ScalePart[];
  /** What makes the total: all items, or the parts that belong to it. */
  readonly total: readonly ScalePart[];
  readonly bands: readonly Band[];
  /** What this study changed in it, as it is written in the list: `{ answers: '1 to 5' }`. Empty = scored as shipped. */
  readonly changed: Readonly<Record<string, string>>;
}

/** By instrument. */
export type ScaleKeys = Readonly<Record<string, ScaleKey>>;

/** Every scale that can be scored item by item, as a study has it. Texts that cannot be understood leave what Strand ships. */
export function scaleKeysOf(study: Pick<Study, 'codeChanges'>): ScaleKeys {
  const parts = Map.groupBy(studyRows(scalePartSet, study), ({ values }) => values['instrument'] ?? '');
  const keys = studyRows(instrumentSet, study).flatMap((row) => keyFrom(row, parts.get(row.id) ?? [], study) ?? []);
  return Object.fromEntries(keys.map((key) => [key.id, key]));
}

/** The words of the list that a change can make another score of. */
const scoring = ['items', 'answers', 'better', 'missing', 'bands', 'inTotal'];

function keyFrom(row: StudyCodeRow, partRows: readonly StudyCodeRow[], study: Pick<Study, 'codeChanges'>): ScaleKey | null {
  const shipped = instrumentSet.rows.find(({ id }) => id === row.id)?.values ?? {};
  const text = (column: string): string => row.values[column] ?? '';
  const items = Number(text('items'));
  const range = answerRange(text('answers')) ?? answerRange(shipped['answers'] ?? '');
  const rule = missingRule(text('missing')) ?? missingRule(shipped['missing'] ?? '') ?? { least: { share: 0.8 }, rounded: false };
  if (range === null || !Number.isInteger(items) || items < 2) return null;
  // A rule that this study gave the whole scale holds for every part that was given none of its own.
  const own = study.codeChanges?.some(({ set, row: id, values }) => set === instrumentSet.id && id === row.id && 'missing' in values);
  const parts = partRows.flatMap((part) => partFrom(part, own === true && part.change === 'shipped' ? rule : null) ?? []);
  const better = text('better') === 'down' ? 'down' : 'up';
  const bands = bandsIn(text('bands')) ?? [];
  const all = Array.from({ length: items }, (_, place) => place + 1);
  const whole: ScalePart = { id: '', items: all, better, ...needed(rule, items), bands, inTotal: true };
  const inTotal = parts.filter((part) => part.inTotal);
  const total = parts.length > 0 ? inTotal : text('score').startsWith('means') ? [] : [whole];
  return {
    id: row.id,
    items,
    ...range,
    reversed: itemsIn(text('reversed')),
    better,
    parts,
    total,
    bands,
    changed: changesOf(row.id, study),
  };
}

function partFrom({ values }: StudyCodeRow, given: MissingRule | null): ScalePart | null {
  const items = itemsIn(values['items'] ?? '');
  const rule = given ?? missingRule(values['missing'] ?? '') ?? { least: { share: 0.8 }, rounded: false };
  if (items.length < 2) return null;
  return {
    id: values['part'] ?? '',
    items,
    better: values['better'] === 'down' ? 'down' : 'up',
    ...needed(rule, items.length),
    bands: bandsIn(values['bands'] ?? '') ?? [],
    inTotal: values['inTotal'] === 'yes',
  };
}

function needed({ least, rounded }: MissingRule, items: number): Pick<ScalePart, 'leastAnswered' | 'rounded'> {
  return { leastAnswered: 'items' in least ? Math.min(least.items, items) : least.share * items, rounded };
}

function changesOf(instrument: string, { codeChanges = [] }: Pick<Study, 'codeChanges'>): Readonly<Record<string, string>> {
  const own = codeChanges.flatMap(({ set, row, values }): [string, string][] => {
    const part = set === scalePartSet.id && row.startsWith(`${instrument} `) ? `${row.slice(instrument.length + 1)} ` : null;
    if (part === null && (set !== instrumentSet.id || row !== instrument)) return [];
    const shipped = (part === null ? instrumentSet : scalePartSet).rows.find(({ id }) => id === row)?.values ?? {};
    return Object.entries(values)
      .filter(([column, value]) => scoring.includes(column) && value !== shipped[column])
      .map(([column, value]) => [`${part ?? ''}${column}`, value]);
  });
  return Object.fromEntries(own);
}
