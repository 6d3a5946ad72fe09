import type { IsoInstant } from '#shared/study/model.ts';
import { formatDay } from './dates.ts';
import { countOf } from './plural.ts';

/** What the window says about passphrases and recovery keys. */
export const protectingWords = {
  offer: 'Protect it with a passphrase',
  offerHint: 'Everything in its file is encrypted. Without the passphrase or the recovery key nobody can read it.',
  advice: 'At least 10 letters or signs. Four or five words that do not belong together are easy to remember and hard to guess.',
  different: 'That is not what you typed above.',
  wholeStudy:
    'Everything in this study’s file is encrypted from now on, its whole history included. You are asked for the passphrase whenever you open it.',
  olderCopies:
    'Its backups give way to a protected one. Copies that were saved before stay readable: delete them, or keep them where you keep the recovery key.',
  unlock: (name: string) => `“${name}” is protected. Type its passphrase, or the recovery key that was shown when it was protected.`,
  changing: 'The recovery key stays the same. An older copy of the file still opens with the passphrase that it had.',
  changed: 'The passphrase is changed. From now on this study opens with the new one, and with the same recovery key as before.',
  forgotten: 'Forgotten? The recovery key works here too.',
  recovery: 'If the passphrase is forgotten, this key opens the study. Nobody can make it again, and it is shown only now.',
  recoveryPlace: 'Keep it away from this computer: on paper in a locked drawer, or in a password safe.',
  kept: 'I have put it in a safe place',
  copied: 'Copied. Paste it where you want to keep it.',
  notCopied: 'It could not be copied. Save it as text, or write it down.',
  saved: (place: string) => `Saved: ${place}`,
  renewTitle: 'Make a new recovery key',
  renewing:
    'The recovery key so far opens this study no more; the passphrase stays as it is. Copies and backups that were made before still open with the key that they had.',
  renew: 'Make a new key',
  offTitle: 'Take the passphrase off',
  offTitleFull: 'Take the passphrase off the study',
  off: 'Everything in this study’s file can be read again by anybody who gets the file: pupils’ marks, what was said in interviews, and its whole history.',
  offBackups: 'Its backups on this computer are written anew without the passphrase too. Copies that were saved elsewhere keep theirs.',
  offSure: 'I want the study to open without a passphrase',
  offNow: 'Take it off',
  isOff: 'The passphrase is off. From now on this study opens without one, and whoever has its file can read it.',
  backupsOff: ({ written, left }: { readonly written: number; readonly left: number }) => [
    ...(written === 0 ? [] : [`${countOf(written, 'backup')} ${written === 1 ? 'was' : 'were'} written anew without it.`]),
    ...(left === 0
      ? []
      : [
          `${countOf(left, 'backup')} could not be written anew and still ${left === 1 ? 'asks' : 'ask'} for the passphrase: keep it for them.`,
        ]),
  ],
  protectedNow: 'The study is protected. From now on it asks for the passphrase.',
  newKey: (key: string) => `Recovery key, shown this once: ${key}`,
  sign: 'protected by a passphrase',
} as const;

/** The recovery key as a page to print or a text to keep: which study it opens, since when, and what to do with it. */
export function recoverySheet(study: string, key: string, at: IsoInstant): string {
  return [
    `Recovery key of the Strand study “${study}”`,
    '',
    key,
    '',
    `Made on ${formatDay(at)}. It opens the study when its passphrase is forgotten: type it where the passphrase is asked for.`,
    'Small letters, spaces and dashes do not matter. Whoever has this key and the file can read the study, so keep them apart.',
    '',
  ].join('\n');
}
