import type { Salvaged } from '#shared/study/salvage/report.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf } from './plural.ts';

/** What a study is called that was made of what is whole in another. */
export function salvagedName(name: string): string {
  return `${name}, salvaged`;
}

const damaged = ' (damaged)';

/** What a study is called in the list once it was found to be damaged. */
export function damagedName(name: string): string {
  return name.endsWith(damaged) ? name : `${name}${damaged}`;
}

/** What the window says about taking out of a damaged study what is whole. */
export const salvageWords = {
  offer: 'Take out what is whole',
  working: 'Taking out what is whole',
  instead:
    'If there is none, Strand can make a new study of everything in it that is still as it was written. The damaged file stays as it is.',
  ifItWas:
    'If it was one, its beginning is damaged. Strand can make a new study of everything in it that is still as it was written. The file itself stays as it is.',
  locked: (name: string) =>
    `“${name}” is protected. Type its passphrase, or the recovery key that was shown when it was protected, so that Strand can tell what is whole.`,
  title: 'Taken out of the damaged study',
  lost: 'Not whole, and so not in it',
  nothingLost: 'Nothing is missing: every change, every source and every transcript is as it was written.',
  open: 'Open the new study',
} as const;

/** What the new study holds, in one sentence. */
export function describeSaved({ lines, sources, transcripts }: Salvaged): string {
  const whole = (all: readonly { readonly saved: boolean }[]) => all.filter(({ saved }) => saved).length;
  const parts = [
    countOf(lines.saved, 'line of the history', 'lines of the history'),
    countOf(whole(sources), 'source'),
    countOf(whole(transcripts), 'transcript'),
  ];
  return `The new study holds ${listOf(parts)}.`;
}

/** Everything that is not in the new study, a sentence each; none when nothing is missing. */
export function describeLost({ lines, sources, transcripts, matchKeys }: Salvaged): readonly string[] {
  const { lost, stateAt, isEndKnown } = lines;
  return [
    ...lost.map(([first, last]) => {
      const range = first === last ? `Line ${formatNumber(first, 0)}` : `Lines ${formatNumber(first, 0)} to ${formatNumber(last, 0)}`;
      const are = first === last ? 'is' : 'are';
      return last > stateAt
        ? `${range} of the history ${are} lost, and with ${first === last ? 'it' : 'them'} the last ${countOf(last - first + 1, 'change')} to the study.`
        : `${range} of the history ${are} lost. What ${first === last ? 'it' : 'they'} did is in the study all the same.`;
    }),
    ...(isEndKnown ? [] : ['The file no longer says which change was its last: later ones may be lost that nothing tells of.']),
    ...sources
      .filter(({ saved }) => !saved)
      .map(({ fileName, tableName }) => {
        const table = tableName === '' || tableName === fileName ? '' : ` (${tableName})`;
        return `What was stored of the source ${fileName}${table} is lost. Take it out of the study and import the file again.`;
      }),
    ...transcripts
      .filter(({ saved }) => !saved)
      .map(({ fileName, title }) => `The text of the transcript “${title}” (${fileName}) is lost. The passages marked in it are kept.`),
    ...(matchKeys?.saved === false
      ? ['What finds the same pupils in next term’s files is lost, so none can be added. Everything else works.']
      : []),
  ];
}
