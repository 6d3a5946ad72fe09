import type { RecipeChange } from '#shared/import/types.ts';
import { fieldName } from './mapping.ts';

type Values = RecipeChange['values'];

const orders: Readonly<Record<string, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
  none: 'with the month in words or the year first',
};

const sentences: Readonly<Record<RecipeChange['code'], (values: Values) => string>> = {
  'column.new': ({ column, field }) =>
    field === '' ? `New column: ${column}. Nothing is counted from it.` : `New column: ${column}, taken as ${lower(field)}.`,
  'column.gone': ({ column, field }) =>
    field === '' ? `${column} is gone; it was not used.` : `${column} is gone. It was ${lower(field)}.`,
  'column.renamed': ({ before, column, field }) => `${before} is now called ${column}, still ${lower(field)}.`,
  'column.contradicts': ({ column, field }) => `${column} was ${lower(field)}, but what stands in it now is not.`,
  'dates.order': ({ before, now }) => `Dates are written ${order(now)}; last time they were written ${order(before)}.`,
  'code.new': ({ code, marks }) => `A register code that was not there last time: ${code}, ${marks} times.`,
};

/** What is otherwise than when a file of this kind came last. */
export function describeChange({ code, values }: RecipeChange): string {
  return sentences[code](values);
}

function lower(field: string | number | undefined): string {
  const name = fieldName(String(field ?? ''));
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function order(code: string | number | undefined): string {
  return orders[String(code)] ?? String(code);
}

const columns: Readonly<Record<string, string>> = {
  code: 'mark',
  year_group: 'year group',
  birth_month: 'month of birth',
  fsm: 'free school meals',
  pupil_premium: 'pupil premium',
  sen: 'special educational needs',
  eal: 'English as an additional language',
  roll_start: 'first day on roll',
  roll_end: 'last day on roll',
  end_day: 'end date',
  exit_reason: 'why mentoring ended',
  referred_by: 'who referred',
  reason_1: 'reason',
  reason_2: 'second reason',
  reason_3: 'third reason',
  reviewed_day: 'date reviewed',
  due_day: 'date due',
};

/** A column of the study's tables, where two files are set beside each other. */
export function columnName(column: string): string {
  return columns[column] ?? column.replaceAll('_', ' ');
}
