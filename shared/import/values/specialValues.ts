import { parseNumber } from './numbers.ts';

const symbols: ReadonlySet<string> = new Set(['c', 'x', 'z', 'u', 'k', 'low', ':', '..', '...', '~', '.', '*', '**', '-', '!']);

/**
 * The symbol that stands in official statistics where a number was left out: `c` confidential, `x` not available, `z` not applicable, `low`
 * rounds to 0, `u` unreliable, and the older `:`, `~`, `..`, `.`; in square brackets in spreadsheets. Null where the cell is none.
 */
export function specialValue(text: string): string | null {
  const word = text.trim().toLowerCase();
  const bare = /^\[(.+)\]$/.exec(word)?.[1] ?? word;
  return symbols.has(bare) ? bare : null;
}

/** A cell of a table of figures: a number, a symbol in its place, or a number with its symbol behind it (`12.3 [u]`). */
export function isFigure(text: string): boolean {
  return parseNumber(text) !== null || specialValue(text) !== null || flaggedNumber(text) !== null;
}

/** `12.3 [u]`, `12.3u`: the number, and what is said of it. */
export function flaggedNumber(text: string): { readonly value: number; readonly symbol: string } | null {
  const match = /^(.*?\d%?)\s*\[?([a-z]{1,3}|\*{1,2})\]?$/i.exec(text.trim());
  const value = parseNumber(match?.[1] ?? '');
  const symbol = specialValue(match?.[2] ?? '');
  return value === null || symbol === null ? null : { value, symbol };
}
