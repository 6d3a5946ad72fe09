import type { ErasureCount, ErasureRecord, ErasureReview } from '#shared/workbench/workbench.ts';
import { formatInstant } from './dates.ts';
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

/** What would go, in full: by source, by transcript, by name. */
export function reviewLines({ sources, transcripts, names, speakers }: ErasureReview): readonly string[] {
  return [
    ...sources
      .filter(({ rows }) => rows > 0)
      .map(({ fileName, tableName, rows }) => `${fileName}${tableName === '' ? '' : `, ${tableName}`}: ${countOf(rows, 'row')}`),
    ...transcripts.map(({ title, turns, words }) => `${title}: ${listOf([countOf(turns, 'turn'), countOf(words, 'name')])}`),
    ...speakers.map(({ title, label }) => `everything that ${label} says in ${title}`),
    ...names.map(({ name, times }) => `“${name}”, ${countOf(times, 'time')} in what others said and wrote`),
  ];
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
};
