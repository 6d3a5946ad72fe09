import type { Code } from '#shared/study/model.ts';

const colours = 12;

/** The first of the twelve colours that fewest themes have. */
export function freeColour(codes: readonly Pick<Code, 'colour'>[]): number {
  const used = Array.from({ length: colours }, (_, colour) => codes.filter((code) => code.colour === colour).length);
  return used.indexOf(Math.min(...used));
}
