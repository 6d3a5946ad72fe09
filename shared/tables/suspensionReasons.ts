/** A reason for a suspension or permanent exclusion in England, and the day it came in or went out. */
interface SuspensionReason {
  readonly code: string;
  readonly meaning: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Up to three reasons per suspension since the autumn census of 2020, one before. Schools' systems hold local codes too: those are kept as written. */
export const suspensionReasons: readonly SuspensionReason[] = [
  { code: 'PP', meaning: 'physical assault against a pupil', from: null, to: null },
  { code: 'PA', meaning: 'physical assault against an adult', from: null, to: null },
  { code: 'VP', meaning: 'verbal abuse or threat against a pupil', from: null, to: null },
  { code: 'VA', meaning: 'verbal abuse or threat against an adult', from: null, to: null },
  { code: 'BU', meaning: 'bullying', from: null, to: null },
  { code: 'RA', meaning: 'racist abuse', from: null, to: null },
  { code: 'SM', meaning: 'sexual misconduct', from: null, to: null },
  { code: 'DA', meaning: 'drug and alcohol related', from: null, to: null },
  { code: 'DM', meaning: 'damage', from: null, to: null },
  { code: 'TH', meaning: 'theft', from: null, to: null },
  { code: 'DB', meaning: 'persistent or general disruptive behaviour', from: null, to: null },
  { code: 'OW', meaning: 'offensive weapon or prohibited item', from: '2020-09-01', to: null },
  { code: 'MT', meaning: 'inappropriate use of social media or technology', from: '2020-09-01', to: null },
  { code: 'LG', meaning: 'abuse against sexual orientation or gender identity', from: '2020-09-01', to: null },
  { code: 'DS', meaning: 'abuse relating to disability', from: '2020-09-01', to: null },
  { code: 'PH', meaning: 'repeated breach of public health measures', from: '2020-09-01', to: null },
  { code: 'OT', meaning: 'other', from: null, to: '2020-08-31' },
];

/** What kind of suspension a school's word means; null = not understood. */
export function suspensionKind(text: string): 'SUSP' | 'PERM' | 'LNCH' | 'INTERNAL' | null {
  const word = text.trim().toLowerCase();
  if (/^(perm|pex|permanent)/.test(word)) return 'PERM';
  if (/^(lnch|lunch)/.test(word)) return 'LNCH';
  if (/^(internal|isolation|inclusion room|reflection|withdrawal)/.test(word)) return 'INTERNAL';
  if (/^(susp|fixd|fix|fte|fex|suspension|fixed)/.test(word)) return 'SUSP';
  return null;
}

/** The census code of a reason given as code, as `DB - Persistent ...` or in words; a local code as it stands; null for blank. */
export function suspensionReason(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const code = /^([A-Za-z]{2})(?:\b|$)/.exec(trimmed)?.[1]?.toUpperCase();
  if (code !== undefined && suspensionReasons.some((reason) => reason.code === code)) return code;
  const words = trimmed.toLowerCase();
  for (const [pattern, found] of inWords) if (pattern.test(words)) return found;
  return trimmed.length <= 4 ? trimmed.toUpperCase() : 'OT';
}

const inWords: readonly (readonly [RegExp, string])[] = [
  [/physical.*(adult|staff)/, 'PA'],
  [/physical/, 'PP'],
  [/verbal.*(adult|staff)/, 'VA'],
  [/verbal/, 'VP'],
  [/bully/, 'BU'],
  [/racis/, 'RA'],
  [/sexual (misconduct|harass)/, 'SM'],
  [/drug|alcohol/, 'DA'],
  [/damage/, 'DM'],
  [/theft|steal/, 'TH'],
  [/weapon|prohibited/, 'OW'],
  [/social media|technology/, 'MT'],
  [/orientation|gender identity/, 'LG'],
  [/disabilit/, 'DS'],
  [/public health/, 'PH'],
  [/disrupt|defian/, 'DB'],
];
