import type { CountSum } from './linearBounds.ts';
import { type LinkedCount, protectLinked } from './protectLinked.ts';
import type { ShownCount } from './thresholds.ts';

/** Every number of pupils of a report by name, and which of them add up: so that tables hide together what gives away the same. */
export interface CountBook {
  readonly names: readonly string[];
  readonly counts: readonly LinkedCount[];
  readonly sums: readonly CountSum[];
}

export interface BookWriter {
  /** Enters a count once: the same name again is the same pupils. */
  enter(name: string, value: number, price: number, kind?: LinkedCount['kind']): string;
  /** Says that `whole` is its parts; whoever is left over is entered as a number that can be worked out. False, and nothing said, where the parts are more. */
  part(whole: string, parts: readonly string[]): boolean;
  held(name: string): number | null;
  written(): CountBook;
}

export function writeBook(): BookWriter {
  const places = new Map<string, number>();
  const counts: LinkedCount[] = [];
  const sums: CountSum[] = [];
  const placeOf = (name: string) => places.get(name) ?? -1;
  const held = (name: string) => counts[placeOf(name)]?.value ?? null;
  const enter: BookWriter['enter'] = (name, value, price, kind = 'printed') => {
    if (!places.has(name)) places.set(name, counts.push({ value, kind, price }) - 1);
    return name;
  };
  return {
    enter,
    held,
    part(whole, parts) {
      const rest = (held(whole) ?? 0) - parts.reduce((sum, part) => sum + (held(part) ?? 0), 0);
      if (held(whole) === null || rest < 0) return false;
      const left = rest === 0 ? [] : [enter(`${whole} but ${parts.join(', ')}`, rest, 1, 'implied')];
      sums.push({ whole: placeOf(whole), parts: [...parts, ...left].map(placeOf) });
      return true;
    },
    written: () => ({ names: [...places.keys()], counts, sums }),
  };
}

/** What of a book may be printed. A name that is not in it answers `c`. */
export function shownBook(book: CountBook, threshold: number): (name: string) => ShownCount {
  const hidden = protectLinked(book.counts, book.sums, threshold);
  const shown = new Map(
    book.names.map((name, place) => [name, hidden[place] === true ? ('c' as const) : (book.counts[place]?.value ?? 'c')]),
  );
  return (name) => shown.get(name) ?? 'c';
}
