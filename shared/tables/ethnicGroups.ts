export type EthnicGroup = 'White' | 'Mixed' | 'Asian' | 'Black' | 'Other';

/** First letters of the school census's four-letter codes, main and extended. Chinese stands under Asian, as in the population census. */
const byLetter: Readonly<Record<string, EthnicGroup>> = { W: 'White', M: 'Mixed', A: 'Asian', C: 'Asian', B: 'Black', O: 'Other' };
const unknown = /^(refu|nobt|none|uncl|refused|not (obtained|known|stated)|information not|prefer not|unknown)/i;

/** The broad group of an ethnicity as a school writes it, by code or in words; null where it is refused, not known or not understood. */
export function ethnicGroup(text: string): EthnicGroup | null {
  const word = text.trim();
  if (word === '' || unknown.test(word)) return null;
  if (/^[WMACBO][A-Z]{3}$/i.test(word)) return byLetter[word.charAt(0).toUpperCase()] ?? null;
  if (/\b(mixed|multiple|white and)\b/i.test(word)) return 'Mixed';
  if (/\b(asian|indian|pakistani|bangladeshi|chinese)\b/i.test(word)) return 'Asian';
  if (/\b(black|african|caribbean|somali|nigerian)\b/i.test(word)) return 'Black';
  if (/\b(white|british|irish|gypsy|roma|traveller)\b/i.test(word)) return 'White';
  return /\b(other|arab)\b/i.test(word) ? 'Other' : null;
}
