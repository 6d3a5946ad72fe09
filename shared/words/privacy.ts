import type { PersonalKind } from '#shared/import/privacy/personalText.ts';
import type { ColumnPrivacy } from '#shared/import/types.ts';
import { countOf, listOf, sentenceCase } from './plural.ts';

const kinds: Readonly<Record<PersonalKind, string>> = {
  name: 'names of people',
  upn: 'unique pupil numbers',
  number: 'personal numbers',
  birth: 'dates of birth',
  address: 'addresses',
  postcode: 'postcodes',
  phone: 'telephone numbers',
  email: 'e-mail addresses',
  safeguarding: 'safeguarding',
  medical: 'health',
  immigration: 'immigration status',
  belief: 'belief, origin or language',
  freeText: 'what somebody wrote in their own words',
};

/** What a column tells of people, as an account names it. */
export function describeKind(kind: string): string {
  const known: Readonly<Record<string, string>> = kinds;
  return known[kind] ?? kind;
}

/** What a column tells of people, and what told. */
export function describePersonal(kind: PersonalKind, by: 'heading' | 'values'): string {
  return `${sentenceCase(kinds[kind])}, ${by === 'heading' ? 'by its heading' : 'by what stands in it'}`;
}

const ways: Readonly<Record<ColumnPrivacy, string>> = {
  kept: 'goes in as it stands',
  coarsened: 'goes in with less detail',
  keyed: 'is replaced by a number of the study',
  dropped: 'stays out',
};

export function describeWay(way: ColumnPrivacy): string {
  return ways[way];
}

/** "Privacy: 4 columns go in, 2 are replaced by a number, 5 stay out". */
export function describePrivacy(counts: Readonly<Record<ColumnPrivacy, number>>): string {
  const parts = [
    counts.kept === 0
      ? ''
      : `${countOf(counts.kept, 'column')} ${counts.kept === 1 ? 'goes' : 'go'} in as ${counts.kept === 1 ? 'it stands' : 'they stand'}`,
    counts.coarsened === 0 ? '' : `${counts.coarsened} with less detail`,
    counts.keyed === 0 ? '' : `${counts.keyed} ${counts.keyed === 1 ? 'is' : 'are'} replaced by a number`,
    counts.dropped === 0 ? '' : `${counts.dropped} ${counts.dropped === 1 ? 'stays' : 'stay'} out`,
  ];
  return `Privacy: ${listOf(parts.filter((part) => part !== ''))}`;
}

export const privacyWords = {
  note: 'Names, numbers and addresses never go in as they stand, and what reads like a sentence about somebody is left at the door. Names of people in the names of files, sheets and columns are taken out, too.',
  keepOut: 'Keep out',
  putBack: 'Put back',
  needsReason: 'Stays out until you say why it must go in',
  reason: (header: string) => `Why ${header} must go in`,
  reasonHint: 'Kept in the account of the file, with your words.',
  account: 'Columns that tell of people',
  why: 'It is not used: nothing in Strand is counted from it.',
} as const;
export const keyWords = {
  title: 'Throw away the key',
  menu: 'Throw away the key to the pupils',
  what: 'The key is what turns a name or a pupil number into this study’s own number. It lies on this computer, apart from the study, so that next term’s file finds its pupils again.',
  after:
    'Without it nobody can find out from the study, by trying names or numbers, who a pupil is. And nothing more can be brought into this study: next term’s file could not be matched to these pupils, and they would be counted twice.',
  stays:
    'Everything that is in the study stays, and can be read, coded and reported. Schools still know their own pupils from what the files say of them: the study remains personal data.',
  elsewhere: 'Strand deletes its own copy. A backup of this computer may hold another.',
  confirm: 'I know that it cannot be brought back',
  button: 'Throw the key away',
  done: 'The key is gone. Nothing more can be brought into this study.',
  say: 'Say --yes to throw it away.',
} as const;
