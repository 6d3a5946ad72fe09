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

/** Home-made scales, and one of which two orders were published: which of their items are worded the other way round is asked, with what the answers propose. */
const askedKeys: ReadonlySet<string> = new Set(['confidence10', 'selfEsteem10']);

/** Whether a file says which items are reversed; else the scale's own published key does. */
export function isKeyAsked(instrument: string): boolean {
  return askedKeys.has(instrument) || /^scale\d+$/.test(instrument);
}

/** The scale that a table of items is of: as somebody answered, else by how many items there are. */
export function instrumentOf(answers: Readonly<Record<string, string>>, items: number): string {
  const answer = answers['instrument.which'] ?? answers['instrument'];
  if (answer !== undefined && answer !== 'own') return answer;
  return items === 10 && answer === undefined ? 'confidence10' : `scale${items}`;
}

/** Who answers a scale. */
export function raterOf(instrument: string): string {
  return instrument === 'sdqTeacher' ? 'teacher' : instrument === 'sdqParent' ? 'parent' : 'pupil';
}

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
