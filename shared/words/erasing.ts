import type { ErasureCount, ErasureRecord, ErasureReview } from '#shared/workbench/erasureRecord.ts';
import { formatInstant } from './dates.ts';
import { pupilName } from './interface.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf } from './plural.ts';

/** What stands in a text where somebody's words or name were. */
export const erasedWord = '[erased]';

/** What a speaker who was erased is called, by number within the transcript. */
export function erasedSpeaker(number: number): string {
  return `Erased ${number}`;
}

type Counted = Pick<ErasureCount, 'sources' | 'transcripts' | 'passages'>;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const rowsOf = ({ sources }: Counted): number => total(sources.map(({ rows }) => rows));
const emptiedOf = ({ sources }: Counted): number => total(sources.map(({ emptied }) => emptied));
const turnsOf = ({ transcripts }: Counted): number => total(transcripts.map(({ turns }) => turns));
const namesOf = ({ transcripts }: Counted): number => total(transcripts.map(({ words }) => words));

/** What the history says: counts, nobody's name. */
export function describeErasure(counted: Counted): string {
  const parts = [
    countOf(rowsOf(counted), 'row'),
    countOf(turnsOf(counted), 'turn'),
    countOf(namesOf(counted), 'name'),
    countOf(counted.passages, 'coded passage'),
  ].filter((part) => !part.startsWith('no '));
  return parts.length === 0 ? 'Erased a person' : `Erased a person: ${listOf(parts)}`;
}

/** What goes, or went, one line each. */
export function erasureLines(count: ErasureCount): readonly string[] {
  const { sources, transcripts, passages, journalLines, backups } = count;
  return [
    rowsOf(count) > 0 && `${countOf(rowsOf(count), 'row')} of ${countOf(sources.filter(({ rows }) => rows > 0).length, 'table')}`,
    emptiedOf(count) > 0 && `what stands in ${countOf(emptiedOf(count), 'row')} that Strand could tie to nobody, and that may be theirs`,
    turnsOf(count) > 0 &&
      `${countOf(turnsOf(count), 'turn')} in ${countOf(transcripts.filter(({ turns }) => turns > 0).length, 'transcript')}`,
    namesOf(count) > 0 && `${countOf(namesOf(count), 'name')} in what others say`,
    passages > 0 && `${countOf(passages, 'coded passage')}, with notes and quotes`,
    `${countOf(journalLines, 'line')} of the history`,
    backups > 0 && countOf(backups, 'backup'),
  ].filter((line) => line !== false);
}

/** What Strand cannot reach: whoever answers for the data has to. */
export function beyondReach(otherCopies: readonly string[]): readonly string[] {
  return [
    ...otherCopies.map((copy) => `${copy}, a copy of this study: open it and erase there too, or delete it`),
    'copies of this study that were saved elsewhere or sent to somebody, and backups that the computer makes by itself',
    'archives, reports, tables and pictures that were saved from it',
    'other windows and programs that have this study open: they hold it in memory until they are closed',
    'the files it was made of, where the next import would bring the pupil in again, as a new one',
    'what a disk keeps of deleted files until it is overwritten',
  ];
}

/** What looking for the person afterwards came to. */
export function describeProof({ strings, bytes, files, hits }: ErasureRecord['looked']): string {
  const looked = `${countOf(strings, 'string')} of theirs ${strings === 1 ? 'was' : 'were'} looked for in ${formatNumber(bytes, 0)} bytes of ${countOf(files, 'file')}`;
  const how = 'as they lie on the disk and with everything in them opened, as UTF-8, UTF-16 and base64';
  return `${looked}, ${how}. ${hits.length === 0 ? 'Nothing was found.' : `Found: ${listOf(hits)}.`}`;
}

/** A text to keep: when, how much, how it was proven. It names nobody. */
export function erasureRecordText(record: ErasureRecord, study: string): string {
  const { at, deletedBackups, looked, otherCopies } = record;
  const deleted = deletedBackups.map((name) => `deleted, because it could not be written anew: backup ${name}`);
  return [
    'Record of an erasure',
    '',
    `Study: ${study}`,
    `When: ${formatInstant(at)} (Universal Time)`,
    '',
    'Erased for good, for one person:',
    ...[...erasureLines(record), ...deleted].map((line) => `- ${line}`),
    '',
    describeProof(looked),
    '',
    'Not reached by this, and to be seen to apart:',
    ...beyondReach(otherCopies).map((line) => `- ${line}`),
    '',
  ].join('\n');
}

/** What would go, by source and by transcript. */
export function placeLines({ sources, transcripts, speakers }: ErasureReview): readonly string[] {
  return [
    ...sources
      .filter(({ rows }) => rows > 0)
      .map(({ fileName, tableName, rows }) => `${fileName}${tableName === '' ? '' : `, ${tableName}`}: ${countOf(rows, 'row')}`),
    ...transcripts.map(({ title, turns, words }) => `${title}: ${countOf(turns, 'turn')}, ${countOf(words, 'name')}`),
    ...speakers.map(({ title, label }) => `everything that ${label} says in ${title}`),
  ];
}

export function nameLines({ names }: ErasureReview): readonly string[] {
  return names.map(({ name, times }) => `“${name}”, ${countOf(times, 'time')} in what others said and wrote`);
}

export const erasingWords = {
  title: 'Erase a person',
  /** Where something was found that should be gone. */
  place: ({ place, where }: { readonly place: 'file' | 'line' | 'blob' | 'snapshot'; readonly where: string | number }): string =>
    ({
      file: `byte ${where} of the file`,
      line: `line ${where} of the history`,
      blob: `the stored source or transcript ${where}`,
      snapshot: `the state kept at line ${where}`,
    })[place],
  inBackup: (place: string, backup: string): string => `${place} of the backup ${backup}`,
  cannotBeUndone:
    'This cannot be undone. The person goes from the sources, the transcripts, the whole history and every backup, and undo does not reach behind it.',
  whom: 'Say whom in any of these ways. Strand then shows what would go; nothing is erased before you say so once more.',
  pupilHint: 'As it stands in lists and outcomes. Every speaker who is tied to the pupil goes as well.',
  speaksAs: (speakers: readonly { readonly label: string; readonly title: string }[]): string =>
    `Speaks as ${listOf(speakers.map(({ label, title }) => `${label} in “${title}”`))}.`,
  noSuchPupil: (pupils: number): string =>
    pupils === 0 ? 'This study has no pupils yet.' : `Pupils of this study have numbers from ${pupilName(1)} to ${pupilName(pupils)}.`,
  nobody: 'Give a pupil’s number, a name, or a speaker.',
  namesHint:
    'One on each line, in every spelling: Strand does not know names. They go wherever they stand as whole words, with small letters or capitals.',
  looking: 'Looking through the whole study',
  erasing: 'Erasing',
  stopped: 'Stopped before anything was written',
  stoppedNobody: 'Nobody was erased: the study and its backups are as they were.',
  wouldGo: 'This would go',
  namesToo: 'And these names, wherever they stand',
  namesAreWords:
    'What was typed goes with small letters and capitals alike; what a transcript calls the person, only with a capital. If one of them is a word as well, go back and leave it out, or type the full name.',
  schoolLosesName: (name: string): string =>
    `The school “${name}” loses its name: the next files would bring it in again, as a new school.`,
  notReached: 'Strand cannot reach',
  inFileName: 'The study’s file itself is called by one of these names: give the file another name.',
  sure: 'I want to erase this person, and I know that it cannot be undone',
  doneTitle: 'Erased',
  gone: 'This went',
  deletedBackup: (name: string): string => `the backup ${name}, which could not be written anew and was deleted`,
  nothingFound: 'Nothing of the person was found any more',
  somethingFound: 'Something was found that should be gone',
  eraseAgain: 'Take it out by hand where it can be seen, then erase the person again. If it stays, please report it.',
  saved: (place: string): string => `Saved: ${place}`,
};
