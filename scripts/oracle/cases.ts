import { z } from 'zod';
import { oracleMethods } from '#shared/statistics/oracleMethods.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';

const oracleCase = z.object({
  id: z.string(),
  method: z.string(),
  input: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.string().nullable(),
  tol_abs: z.number(),
  tol_rel: z.number(),
  tol_fields: z.record(z.string(), z.number()),
});

export const oracleFile = z.object({ schema: z.literal('strand-stats-oracle/1'), cases: z.array(oracleCase) });

export type OracleCase = z.infer<typeof oracleCase>;

export interface Mismatch {
  readonly field: string;
  readonly got: unknown;
  readonly want: unknown;
}

/** What a case's answer differs in; empty when it matches, null when Strand has no such method. */
export function checkCase(one: OracleCase): readonly Mismatch[] | null {
  const method = oracleMethods.get(one.method);
  if (method === undefined) return null;
  let got: ReturnType<typeof method>;
  try {
    got = method(one.input);
  } catch (thrown) {
    return [{ field: '(thrown)', got: String(thrown), want: one.error ?? 'a result' }];
  }
  if (one.error !== null) return isRefusal(got) ? [] : [{ field: '(refusal)', got: 'a result', want: one.error }];
  if (isRefusal(got)) return [{ field: '(result)', got: `refused: ${String(got['refused'])}`, want: 'a result' }];
  const fields = got;
  return Object.entries(one.result ?? {}).flatMap(([field, want]) => compareField(one, field, fields[field], want));
}

function compareField(one: OracleCase, field: string, got: unknown, want: unknown): Mismatch[] {
  if (field === 'note') return [];
  if (field === 'r_error') return (got == null) === (want == null) ? [] : [{ field, got, want }];
  const named = one.tol_fields[field];
  const tolerance = named === undefined ? { absolute: one.tol_abs, relative: one.tol_rel } : { absolute: named, relative: named };
  return compare(field, got, want, tolerance);
}

export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

function compare(field: string, got: unknown, want: unknown, tolerance: Tolerance): Mismatch[] {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return [{ field, got, want }];
    return want.flatMap((item, index) => compare(`${field}[${index}]`, got[index], item, tolerance));
  }
  if (typeof want === 'object' && want !== null) {
    if (typeof got !== 'object' || got === null) return [{ field, got, want }];
    const parts = new Map<string, unknown>(Object.entries(got));
    return Object.entries(want).flatMap(([name, item]) => compare(`${field}.${name}`, parts.get(name), item, tolerance));
  }
  return same(got, want, tolerance) ? [] : [{ field, got, want }];
}

/** Whether a number, word or flag is the one wanted; infinities are words in a file, and null is no answer. */
export function same(got: unknown, want: unknown, { absolute, relative }: Tolerance): boolean {
  if (want === null) return got === null || got === undefined;
  const wanted = want === 'Infinity' ? Infinity : want === '-Infinity' ? -Infinity : want;
  if (typeof wanted !== 'number' || typeof got !== 'number') return got === wanted;
  if (got === wanted) return true;
  // Two whole numbers are counts: equal or wrong, whatever the tolerance.
  if (Number.isInteger(got) && Number.isInteger(wanted)) return false;
  return Math.abs(got - wanted) <= Math.max(absolute, relative * Math.abs(wanted));
}
