import { openedLine, payloadOf } from '#shared/study/eventLine.ts';
import { walkLines } from '#shared/study/journal.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { pupilName } from '#shared/words/interface.ts';
import type { Erasure } from '../erasure.ts';
import { sayingsOf } from '../sayings.ts';

/** Something of the person that must not be found any more. `name` and `cell` count where they stand as words of their own. */
export interface Needle {
  readonly text: string;
  readonly kind: 'name' | 'cell' | 'words';
}

const shortestCell = 4;

/**
 * What to look for after the person is gone: their names; cells that only their rows had; runs of words that only they said, and that
 * only notes on their passages held. Whatever anybody else said, wrote or has in a row may stay, so it is not looked for.
 */
export async function needlesOf(file: StudyFile, erasure: Erasure): Promise<readonly Needle[]> {
  const { callings, spoken, sayings, gathered } = erasure;
  const names = [...callings.typed.flatMap(inEveryCase), ...callings.labels, ...numberOf(erasure)];
  const said = spoken.theirs.flatMap((turn) => sayings.own(turn));
  const notes = [...gathered.excerpts].flatMap(([id, versions]) => (erasure.isGone(id) ? [...versions].map(({ memo }) => memo) : []));
  const kept = [...gathered.excerpts].flatMap(([id, versions]) => (erasure.isGone(id) ? [] : [...versions].map(({ memo }) => memo)));
  const noted = sayingsOf(notes, [...spoken.others, ...kept, ...gathered.writing, ...gathered.titles]);
  const cells = await ownCells(file, erasure);
  return [
    ...[...new Set(names)].map((text): Needle => ({ text, kind: 'name' })),
    ...[...cells].map((text): Needle => ({ text, kind: 'cell' })),
    ...[...new Set([...said, ...notes.flatMap((note) => noted.own(note))])].map((text): Needle => ({ text, kind: 'words' })),
  ];
}

function inEveryCase(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return [word, lower, word.toUpperCase(), lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())];
}

/** Where an import that was taken back numbered its pupils otherwise, the number means somebody else there. */
function numberOf({ gathered }: Erasure): readonly string[] {
  const numbers = gathered.numbers.all.filter((number) => number !== null);
  return numbers.length === 1 && numbers[0] !== undefined ? [pupilName(numbers[0])] : [];
}

/** Cells of the person that nobody said and that stand nowhere in the journal: there they are somebody's or Strand's own words. */
async function ownCells(file: StudyFile, { sources, spoken }: Erasure): Promise<ReadonlySet<string>> {
  const cells = new Set([...sources.cells].filter((cell) => cell.length >= shortestCell && Number.isNaN(Number(cell))));
  const keepOut = (text: string): void => {
    for (const cell of cells) if (text.includes(cell)) cells.delete(cell);
  };
  for (const turn of spoken.others) keepOut(turn);
  for await (const line of walkLines(file, 0)) {
    if (cells.size === 0) break;
    const { sentence, at } = await openedLine(file.seal, line);
    keepOut(`${sentence} ${at} ${JSON.stringify(await payloadOf(file.seal, line))}`);
  }
  return cells;
}
