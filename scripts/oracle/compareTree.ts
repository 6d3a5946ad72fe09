import { type Mismatch, same, type Tolerance } from './cases.ts';

/** How near is near enough: for every number, and for fields that have a tolerance of their own. */
export interface Tolerances {
  readonly all: Tolerance;
  readonly fields: ReadonlyMap<string, number>;
}

export interface Compared {
  readonly passed: number;
  readonly mismatches: readonly Mismatch[];
}

/** Every number, word and null of an expected tree beside what was got; each counts once. */
export function compareTree(field: string, got: unknown, want: unknown, tolerances: Tolerances): Compared {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return wrong(field, got, want);
    return together(want.map((item, index) => compareTree(`${field}[${index}]`, got[index], item, tolerances)));
  }
  if (typeof want === 'object' && want !== null) {
    const parts = new Map<string, unknown>(typeof got === 'object' && got !== null ? Object.entries(got) : []);
    return together(Object.entries(want).map(([name, item]) => compareTree(`${field}.${name}`, parts.get(name), item, tolerances)));
  }
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (name === 'note') return { passed: 0, mismatches: [] };
  // R's own words are not compared; whether it refused is.
  if (name === 'r_error') return (got === null || got === undefined) === (want === null) ? right : wrong(field, got, want);
  const own = tolerances.fields.get(name);
  return same(got, want, own === undefined ? tolerances.all : { absolute: own, relative: own }) ? right : wrong(field, got, want);
}

export function together(parts: readonly Compared[]): Compared {
  return { passed: parts.reduce((sum, part) => sum + part.passed, 0), mismatches: parts.flatMap((part) => part.mismatches) };
}

/** `1e-7 relative, 1e-11 absolute; omega_total_ml_std 1e-3; ...` as a file of a school says it. */
export function readTolerances(text: string): Tolerances {
  const number = /(\d[\d.]*(?:e-?\d+)?)/.source;
  const relative = new RegExp(`${number} relative`).exec(text)?.[1];
  const absolute = new RegExp(`${number} absolute`).exec(text)?.[1];
  const named = [...text.matchAll(new RegExp(`([a-z]\\w*_\\w+) ${number}`, 'g'))];
  return {
    all: { relative: Number(relative ?? 0), absolute: Number(absolute ?? 0) },
    fields: new Map(named.map((match) => [match[1] ?? '', Number(match[2])])),
  };
}

const right: Compared = { passed: 1, mismatches: [] };

function wrong(field: string, got: unknown, want: unknown): Compared {
  return { passed: 0, mismatches: [{ field, got, want }] };
}
