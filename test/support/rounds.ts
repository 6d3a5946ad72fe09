/** How often a property is tried: `npm test -- --rounds N` asks for more than usual. */
export function rounds(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['STRAND_ROUNDS'] ?? usual) };
}
