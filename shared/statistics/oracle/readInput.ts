import type { Measured } from '../numbers.ts';
import type { Refusal } from '../refusal.ts';

/** A case's input as it comes out of the file, and the fields it must lead to. */
export type OracleInput = Readonly<Record<string, unknown>>;
type OracleFields = Readonly<Record<string, unknown>>;
export type OracleMethod = (input: OracleInput) => OracleFields | Refusal;

export class UnreadableCase extends Error {}

/** "Infinity" and "-Infinity" are how a file says them. */
function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (value === 'Infinity') return Infinity;
  if (value === '-Infinity') return -Infinity;
  return null;
}

export function readNumber(input: OracleInput, field: string): number {
  const value = toNumber(input[field]);
  if (value === null) throw new UnreadableCase(`${field} is not a number`);
  return value;
}

/** A list of numbers and nulls. */
export function readMeasured(input: OracleInput, field: string): Measured[] {
  return readList(input[field]).map(toNumber);
}

export function readList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Names of schools or levels; null where there is none. */
export function readLabels(input: OracleInput, field: string): (string | number | null)[] {
  return readList(input[field]).map((value) => (typeof value === 'string' || typeof value === 'number' ? value : null));
}

/** Columns by name, in the file's order. */
export function readColumns(input: OracleInput, field: string): Measured[][] {
  const value = input[field];
  if (typeof value !== 'object' || value === null) throw new UnreadableCase(`${field} holds no columns`);
  return Object.values(value).map((column) => readList(column).map(toNumber));
}

export function readFlag(input: OracleInput, field: string, otherwise: boolean): boolean {
  const value = input[field];
  return typeof value === 'boolean' ? value : otherwise;
}
