import { z } from 'zod';
import type { Random } from '#shared/sample/world/random.ts';

/** What a writer does over and over until it is killed, or so many times. */
export const planSchema = z.strictObject({
  /** `share`: edit like `edit`, and when somebody else wrote in between, open the study again and go on. */
  deed: z.enum(['create', 'edit', 'import', 'close', 'share', 'backup', 'protect']),
  path: z.string(),
  seed: z.int(),
  times: z.int().default(Number.MAX_SAFE_INTEGER),
});

export type Plan = z.input<typeof planSchema>;

/** When it is killed: so many milliseconds after it has said a word for the nth time, or after it was started. */
export interface Moment {
  readonly word: 'started' | 'making' | 'opening' | 'keeping' | 'closing' | 'backing';
  readonly times: number;
  readonly milliseconds: number;
}

/** One life of a writer: which study it is given, what it does there, and when it ends. */
export interface Life {
  readonly study: 'none' | 'short' | 'long';
  readonly deed: Plan['deed'];
  readonly moment: Moment;
}

/** `long` stands ten lines before the line that brings a snapshot; closing `short` brings one too. */
export function chooseLife(random: Random): Life {
  const upTo = (milliseconds: number) => random.next() * milliseconds;
  const once = (word: Moment['word'], milliseconds: number): Moment => ({ word, times: 1, milliseconds });
  switch (random.weighted([2, 5, 2, 3, 2, 1, 2, 1])) {
    case 0:
      return { study: 'none', deed: 'create', moment: { word: 'making', times: 1 + random.below(4), milliseconds: upTo(5) } };
    case 1:
      return { study: 'short', deed: 'edit', moment: { word: 'keeping', times: 1 + random.below(30), milliseconds: upTo(3) } };
    case 2:
      return { study: 'long', deed: 'edit', moment: { word: 'keeping', times: 8 + random.below(4), milliseconds: upTo(3) } };
    case 3:
      return { study: 'short', deed: 'import', moment: { word: 'keeping', times: 1 + random.below(2), milliseconds: upTo(160) } };
    case 4:
      return { study: 'short', deed: 'close', moment: once('closing', upTo(6)) };
    case 5:
      return { study: 'short', deed: 'edit', moment: once(random.pick(['started', 'opening']), upTo(60)) };
    case 6:
      return {
        study: random.pick(['short', 'long']),
        deed: 'backup',
        moment: { word: 'backing', times: 1 + random.below(4), milliseconds: upTo(25) },
      };
    default:
      return { study: random.pick(['short', 'long']), deed: 'protect', moment: once('closing', upTo(60)) };
  }
}

/** A second life on what the first one left, ended while it mends the file. */
export function chooseSecondLife(random: Random): Life {
  return { study: 'short', deed: 'edit', moment: { word: 'opening', times: 1, milliseconds: random.next() * 12 } };
}
