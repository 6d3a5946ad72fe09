import { closedLine, openedLine, payloadOf, type StoredLine } from './eventLine.ts';
import { walkLines } from './journal.ts';
import { noteAfter } from './protectFile.ts';
import { plainSeal } from './seal/seal.ts';
import type { Deed } from './store.ts';
import type { StudyFile } from './studyFile.ts';

/**
 * The journal as it would stand in a plain study. Of a plain one that is how it stands; of a protected one each line is opened and the
 * chain made anew from the first, and a last line says so and keeps the old chain's hash.
 */
export async function* plainLines(file: StudyFile, head: StoredLine, deed: Deed): AsyncGenerator<StoredLine> {
  const { seal } = file;
  let previous = '';
  for await (const line of walkLines(file, 0, head.sequence)) {
    const plain = seal.isSealed
      ? await closedLine(plainSeal, previous, { ...(await openedLine(seal, line)), payload: await payloadOf(seal, line) })
      : line;
    yield plain;
    previous = plain.hash;
  }
  if (seal.isSealed) yield closedLine(plainSeal, previous, noteAfter(head, 'study.archive', { before: head.hash }, deed));
}
