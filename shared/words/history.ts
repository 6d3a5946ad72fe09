import type { MainArea, SpeakerRole, StudySettings, WindowSettings } from '#shared/study/model.ts';
import { areaWords } from './interface.ts';
import { measureName } from './measures.ts';
import { countOf, listOf } from './plural.ts';
import { roleWord } from './roles.ts';
import { anchorNames, audienceNames, windowLength } from './settings.ts';

const quoted = (name: string): string => `“${name}”`;

/** What the history panel says of each thing that was done, in the past tense. A sentence never holds a child’s name. */
export const historyWords = {
  createdStudy: (name: string) => `Made the study ${quoted(name)}`,
  renamedStudy: (name: string) => `Renamed the study ${quoted(name)}`,
  setWindow: (window: WindowSettings) =>
    `Set the windows to ${windowLength(window)}, counted from: ${anchorNames[window.anchor].toLowerCase()}` +
    `${window.leadInDays === 0 ? '' : `, after ${countOf(window.leadInDays, 'day')}`}` +
    `, with at least ${countOf(window.minimumSessions, 'possible session')} in each`,
  setComparison: (comparison: StudySettings['comparison']) =>
    comparison === 'register' ? 'Set pupils who were not mentored beside the mentored ones' : 'Left out the comparison with other pupils',
  setPrimary: (area: MainArea, measure: string | null) =>
    measure === null
      ? `Took back the choice of a main outcome of ${areaWords[area].toLowerCase()}`
      : `Chose the main outcome of ${areaWords[area].toLowerCase()}: ${measureName(measure)}`,
  setAudience: (audience: StudySettings['audience']) => `Set the readers of exports to: ${audienceNames[audience].name.toLowerCase()}`,
  imported: (tables: readonly string[], transcripts: number, replaced: readonly string[] = []) => {
    const first = tables.slice(0, 3).join(', ');
    const more = tables.length > 3 ? ` and ${countOf(tables.length - 3, 'more table')}` : '';
    const parts = [...(tables.length === 0 ? [] : [`${first}${more}`]), ...(transcripts === 0 ? [] : [countOf(transcripts, 'transcript')])];
    const instead =
      replaced.length === 0 ? '' : `, in place of ${replaced.length > 3 ? countOf(replaced.length, 'table') : replaced.join(', ')}`;
    return `Imported ${parts.join(' and ')}${instead}`;
  },
  changedCode: (set: string, row: string) => `Changed ${set.toLowerCase()}: ${row}`,
  resetCodes: (set: string, row: string | null) => `Took back what was changed in ${set.toLowerCase()}${row === null ? '' : `: ${row}`}`,
  threwKeyAway: 'Threw away the key by which pupils are found again',
  removedSource: (fileName: string) => `Took out the source ${quoted(fileName)}`,
  addedCode: (name: string) => `Added the theme ${quoted(name)}`,
  renamedCode: (before: string, after: string) => `Renamed the theme ${quoted(before)} to ${quoted(after)}`,
  editedCode: (name: string) => `Changed the theme ${quoted(name)}`,
  removedCode: (name: string) => `Removed the theme ${quoted(name)} and its codings`,
  addedStarterCodes: () => 'Added the starter themes',
  coded: (name: string, title: string) => `Coded a passage of ${quoted(title)} as ${quoted(name)}`,
  uncoded: (name: string, title: string) => `Took the theme ${quoted(name)} off a passage of ${quoted(title)}`,
  wroteMemo: (title: string) => `Wrote a note on a passage of ${quoted(title)}`,
  tiedSpeaker: (title: string, role: SpeakerRole) => `Said who a speaker of ${quoted(title)} is: ${roleWord(role)}`,
  renamedSpeaker: (title: string) => `Changed what a speaker of ${quoted(title)} is called in quotes`,
  describedReport: (fields: readonly string[]) => `Changed the ${listOf(fields)} of the report`,
  choseQuote: (title: string, chosen: boolean) =>
    chosen ? `Chose a quote from ${quoted(title)} for the report` : `Took a quote from ${quoted(title)} out of the report`,
  choseCase: (which: 'positive' | 'negative', chosen: boolean) =>
    chosen ? `Chose the ${which} case of the report` : `Left the choice of the ${which} case to Strand`,
  protectedStudy: () => 'Protected the study with a passphrase',
  changedPassphrase: () => 'Changed the passphrase',
  renewedRecoveryKey: () => 'Made a new recovery key',
  unprotectedStudy: () => 'Took the passphrase off',
  archived: () => 'Put the study into an archive, without its passphrase',
  restored: (sentence: string) => `Restored the study as it was after: ${sentence}`,
  salvaged: (from: number, to: number) =>
    from === to ? `Salvaged: line ${from} of the history was lost` : `Salvaged: lines ${from} to ${to} of the history were lost`,
  savedOnScreen: () => 'Saved what was on screen when the file took no more changes',
  undid: (sentence: string) => `Undid: ${sentence}`,
  redid: (sentence: string) => `Redid: ${sentence}`,
};

/** Who did it and what, as one sentence of the history panel: "You renamed the theme “Trust”". */
export function sentenceBy(coder: string, sentence: string): string {
  if (coder === '') return sentence;
  return `${coder === 'me' ? 'You' : coder} ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
