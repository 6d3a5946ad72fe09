import type { IsoInstant } from '#shared/study/model.ts';
import { formatDay } from './dates.ts';

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
