import type { BackupListing } from '#shared/workbench/workbench.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf, sentenceCase } from './plural.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What the window says about backups. */
export const backupWords = {
  how: 'Strand copies the study by itself: when it is opened, every hour while it changes, and when it is closed. A backup that you open becomes a study of its own beside this one; nothing is written over.',
  ofClosed:
    'These are copies that Strand made while the study could still be opened. The one that you open becomes a study of its own; the file that does not open stays as it is.',
  none: {
    title: 'No backup yet',
    text: 'The first is made as soon as you pause, a few seconds after the study was opened.',
    closed: 'Strand made none of this study on this computer.',
    readOnly: 'None are made here, because this study can only be looked at.',
  },
  place: 'They lie in',
  inBrowser: 'They lie in this browser’s own storage and go when its data is cleared. A copy saved to disk does not.',
  /** One quiet line in the rail. */
  failed: 'No backup could be made',
  offered: 'Show its backups',
} as const;

/** What a study is called that was opened from a backup; `when` as in "12 March, 10.42". */
export function openedBackupName(name: string, when: string): string {
  return `${name.replace(/ \(backup of [^()]*\)$/, '')} (backup of ${when})`;
}

/** "just now", "12 minutes ago", "5 days ago"; nothing where this computer's clock makes no sense of it. */
export function timeAgo(milliseconds: number): string {
  if (milliseconds < -minute) return '';
  if (milliseconds < minute) return 'just now';
  if (milliseconds < hour) return `${countOf(Math.floor(milliseconds / minute), 'minute')} ago`;
  if (milliseconds < day) return `${countOf(Math.floor(milliseconds / hour), 'hour')} ago`;
  if (milliseconds < 14 * day) return `${countOf(Math.floor(milliseconds / day), 'day')} ago`;
  return `${countOf(Math.floor(milliseconds / (7 * day)), 'week')} ago`;
}

/** "4.3 MB", "310 KB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${formatNumber(Math.ceil(bytes / 1e3), 0)}\u00a0KB`;
  return bytes < 1e8 ? `${formatNumber(bytes / 1e6, 1)}\u00a0MB` : `${formatNumber(bytes / 1e6, 0)}\u00a0MB`;
}

/** How far a backup is behind the study that is open; empty where none is. */
export function describeStanding({ behind, isOriginal, isReadable }: BackupListing, isStudyOpen: boolean): string {
  if (!isReadable) return 'damaged';
  if (!isStudyOpen) return isOriginal ? 'in the older format' : '';
  if (behind === null) return 'another copy';
  const changes = behind === 0 ? 'nothing' : countOf(behind, 'change');
  return isOriginal ? `${changes}, older format` : changes;
}

/** What goes with a study that is removed, beside the study itself, and what stays for its copies; empty where there is neither. */
export function describeRemoval(backups: number, copies: readonly string[]): string {
  const its = backups === 1 ? 'Its backup' : `Its ${countOf(backups, 'backup')}`;
  if (copies.length === 0) return backups === 0 ? '' : `${its} ${backups === 1 ? 'is' : 'are'} deleted too.`;
  const holders = listOf(copies.map((name) => `“${name}”`));
  const same = `${holders} ${copies.length === 1 ? 'is a copy' : 'are copies'} of the same study.`;
  return backups === 0 ? sentenceCase(same) : `${its} ${backups === 1 ? 'stays' : 'stay'}, because ${same}`;
}
