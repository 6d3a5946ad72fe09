import type { PupilChange } from '#shared/outcomes/finding.ts';

export interface ChangeBin {
  readonly middle: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

/** Pupils by how far they moved, in equal bins with one bin centred on no change, so that "the same" never hides in a neighbour. */
export function changeBins(pupils: readonly PupilChange[]): { readonly bins: readonly ChangeBin[]; readonly width: number } {
  const sizes = pupils.map((pupil) => Math.abs(pupil.change)).filter((size) => size > 0);
  const far = Math.max(0, ...sizes);
  if (far === 0) return { bins: pupils.length === 0 ? [] : [{ middle: 0, better: 0, same: pupils.length, worse: 0 }], width: 1 };
  const smallest = Math.min(...sizes);
  const rough = (2 * far) / 30;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 2.5, 5, 10].map((by) => by * power).find((by) => by >= rough * 0.999) ?? rough;
  // Few different steps (a rating in halves): one bin per step, so that no bin straddles two of them.
  const width =
    far / smallest <= 24 && sizes.every((size) => Math.abs(size / smallest - Math.round(size / smallest)) < 1e-6) ? smallest : round;
  const bins = new Map<number, { better: number; same: number; worse: number }>();
  for (const pupil of pupils) {
    const place = Math.round(pupil.change / width);
    const bin = bins.get(place) ?? { better: 0, same: 0, worse: 0 };
    bin[pupil.verdict] += 1;
    bins.set(place, bin);
  }
  const sorted = [...bins.entries()].sort(([a], [b]) => a - b);
  return { bins: sorted.map(([place, counts]) => ({ middle: Number((place * width).toPrecision(12)), ...counts })), width };
}
