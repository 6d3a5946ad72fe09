import type { Code } from '#shared/study/model.ts';

/** An entry of the quick pick: a theme, with its number key if it has one, or the offer to make one of what was typed. */
export type Choice =
  | { readonly kind: 'theme'; readonly code: Code; readonly number: number | null }
  | { readonly kind: 'make'; readonly name: string };

/** Themes whose name holds what was typed, those that begin a word with it first; then, unless one is called just that, the offer to make it. */
export function choicesFor(codes: readonly Code[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const themes = codes
    .map((code, index) => ({
      kind: 'theme' as const,
      code,
      number: index < 9 ? index + 1 : null,
      rank: rankOf(code.name.toLowerCase(), wanted),
    }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank);
  const isKnown = codes.some(({ name }) => name.trim().toLowerCase() === wanted);
  return wanted === '' || isKnown ? themes : [...themes, { kind: 'make', name: typed.trim() }];
}

function rankOf(name: string, wanted: string): number {
  if (wanted === '' || name.startsWith(wanted)) return 0;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  return name.includes(wanted) ? 2 : 3;
}
