/** How a rating or scale is scored. Items are known by number: no item wording is shipped. */
export interface Instrument {
  readonly id: string;
  readonly items: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Items answered in the opposite direction when nobody has said otherwise; the import proposes them from the answers. */
  readonly reversed: readonly number[];
  readonly better: 'up' | 'down';
  readonly raterRole: string;
  /** Items that must be answered for a total, where the scale's manual says so; otherwise 80 % of them. */
  readonly leastAnswered?: number;
}

export const instruments = {
  confidence10: { id: 'confidence10', items: 10, minimum: 1, maximum: 4, reversed: [], better: 'up', raterRole: 'pupil' },
  selfEsteem10: { id: 'selfEsteem10', items: 10, minimum: 1, maximum: 4, reversed: [], better: 'up', raterRole: 'pupil' },
  teacherBehaviour: { id: 'teacherBehaviour', items: 0, minimum: 1, maximum: 5, reversed: [], better: 'up', raterRole: 'teacher' },
} as const satisfies Record<string, Instrument>;

/** When a rating was taken; null = not understood. */
export function ratingWave(text: string): 'pre' | 'mid' | 'post' | 'exit' | 'followup' | null {
  const word = text.trim().toLowerCase();
  if (/^(before|pre|baseline|start|initial|t1|w1|wave ?1|time ?1|1|sept|september|entry)\b/.test(word)) return 'pre';
  if (/^(mid|interim|middle|halfway)/.test(word)) return 'mid';
  if (/^(exit|leaving)/.test(word)) return 'exit';
  if (/^(follow)/.test(word)) return 'followup';
  if (/^(after|post|end|final|t2|w2|wave ?2|time ?2|2|july|jul)\b/.test(word)) return 'post';
  return null;
}

/** Who rated, as a role; `other` where the word is none of these, null where it is blank. */
export function raterRole(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  if (/tutor|form/.test(word)) return 'tutor';
  if (/parent|carer/.test(word)) return 'parent';
  if (/mentor/.test(word)) return 'mentor';
  if (/coordinator|co-ordinator/.test(word)) return 'coordinator';
  if (/teach|head|senco|staff/.test(word)) return 'teacher';
  if (/pupil|student|self|mentee/.test(word)) return 'pupil';
  return 'other';
}
