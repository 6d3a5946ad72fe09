/** Scores of the SDQ as a file that has them added up already names them, each with the part of the key that it is; the total is none. */
const sdqParts: Readonly<Record<string, string>> = {
  'SDQ total': '',
  'SDQ emotional': 'emotional',
  'SDQ conduct': 'conduct',
  'SDQ hyperactivity': 'hyperactivity',
  'SDQ peer': 'peer',
  'SDQ prosocial': 'prosocial',
};

/** Who fills in an SDQ makes another instrument of it, with bands of its own. */
export const sdqVersions = ['sdqTeacher', 'sdqParent', 'sdqSelf'] as const;

/** By who filled it in, as a role. */
const ofRole: Readonly<Record<string, string>> = { teacher: 'sdqTeacher', tutor: 'sdqTeacher', parent: 'sdqParent', pupil: 'sdqSelf' };

export function sdqOfRole(role: string | null): string | undefined {
  return role === null ? undefined : ofRole[role];
}

const kept = 'sum:';

/** A score of an instrument that was added up elsewhere: a total, or one part of it. */
export interface SummedScore {
  readonly scale: string;
  /** Empty for the total. */
  readonly part: string;
}

/** What a file's name of a score is, once it is known who filled in the form; null where it is no score of the SDQ. */
export function summedScore(measure: string, version: string | undefined): SummedScore | null {
  const part = sdqParts[measure];
  const scale = sdqVersions.find((known) => known === version);
  return part === undefined || scale === undefined ? null : { scale, part };
}

export function isSdqScore(measure: string): boolean {
  return measure in sdqParts;
}

/** How it is kept beside the ratings: `sum:sdqSelf`, `sum:sdqSelf prosocial`. */
export function writeSummed({ scale, part }: SummedScore): string {
  return `${kept}${scale}${part === '' ? '' : ` ${part}`}`;
}

export function parseSummed(instrument: string): SummedScore | null {
  if (!instrument.startsWith(kept)) return null;
  const [scale = '', part = ''] = instrument.slice(kept.length).split(' ');
  return { scale, part };
}

/** Five items of 0 to 2 make a part, four parts the total. */
export function mostOfSdq({ part }: SummedScore): number {
  return part === '' ? 40 : 10;
}
