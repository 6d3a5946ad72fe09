/** The first day of the sample's mentoring, for want of a better number. */
const usualSeed = 20_241_104;

/** What chance is drawn from in tests: the same in every run, unless `npm test -- --seed S` or `--rounds N` asks for another. */
export const seed = Number(process.env['STRAND_SEED'] ?? usualSeed);

/**
 * How often a property is tried. `npm test -- --rounds N` tries a cheap one (a few milliseconds) N times; a round that costs as much as
 * `cost` of those counts for as many, so that no property takes all night. Nothing is tried less than usual.
 */
export function rounds(usual: number, cost = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(usual, Math.round(Number(process.env['STRAND_ROUNDS'] ?? 0) / cost)) };
}

/** Of examples that cost seconds each: some spread over all of them, the first and the last among them, and every one with `--rounds`. */
export function someOf<Example>(examples: readonly Example[], some: number): readonly Example[] {
  if (process.env['STRAND_ROUNDS'] !== undefined || examples.length <= some) return examples;
  const step = (examples.length - 1) / (some - 1);
  return Array.from({ length: some }, (_, place) => examples[Math.round(place * step)]).filter((one) => one !== undefined);
}
