const syllables = ['vel', 'mor', 'ith', 'zan', 'kor', 'dra', 'pel', 'wyn', 'tas', 'quo', 'lir', 'hax'];

/** Words that no language has, each once: `kind` and a number written in syllables. Sought as bytes, so none is part of another. */
export function canaries(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = [index % 12, Math.floor(index / 12) % 12, (index * 7 + 3) % 12];
    return `${kind}${digits.map((digit) => syllables[digit]).join('')}x`;
  });
}
