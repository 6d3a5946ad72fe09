import { FailureError, failure } from '#shared/failure/failure.ts';
import { type EventLine, type NewLine, openedLine, type Payload, type StoredLine } from '#shared/study/eventLine.ts';
import type { Study } from '#shared/study/model.ts';
import type { Patch } from '#shared/study/patches.ts';
import { nothing } from '#shared/study/replay.ts';
import { stepBetween } from '#shared/study/stepBetween.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { eraseParameters } from './erasedParameters.ts';
import type { Erasure } from './erasure.ts';
import { isDeepEqual } from './isDeepEqual.ts';
import { playPatches } from './playPatches.ts';
import type { UntilWriting } from './untilWriting.ts';
import { walkStates } from './walkStates.ts';

/** One line of the journal without the person. */
export interface RewrittenLine {
  readonly line: StoredLine;
  readonly rewritten: NewLine;
  /** Whether the line says or does anything else than it did. */
  readonly isChanged: boolean;
  /** The study after the line, without the person. */
  readonly study: Study;
}

/**
 * Every line of the journal, in order. What a line does is worked out anew from the states before and after it, which hold nobody who was
 * erased any more, and proven: played on the state before, it must give the state after.
 */
export async function* rewriteJournal(file: StudyFile, erasure: Erasure, until: UntilWriting): AsyncGenerator<RewrittenLine> {
  let before = nothing;
  for await (const { line, payload, before: was, after } of walkStates(file, until)) {
    const opened = await openedLine(file.seal, line);
    const own = erasure.branch(after.register);
    const earlier = erasure.branch(was.register);
    const study = own.eraser.study(after);
    const given = { documents: after.documents, isGone: erasure.isGone };
    const written = (text: string): string => earlier.parts.writing.sentence(own.parts.writing.sentence(text));
    const parameters = eraseParameters(payload.parameters, { ...own, ...given });
    const sentence = written(opened.sentence);
    const coder = own.parts.writing.speech(opened.coder);
    const isSame = study === after && before === was && sentence === opened.sentence && coder === opened.coder;
    const did = isSame && isDeepEqual(parameters, payload.parameters) ? payload : { parameters, ...stepOf(payload, opened, before, study) };
    prove(did, before, study, line);
    const { hash, mark, ...rest } = opened;
    const isChanged = sentence !== opened.sentence || coder !== opened.coder || !isDeepEqual(did, payload);
    yield { line, rewritten: { ...rest, sentence, coder, payload: did }, isChanged, study };
    before = study;
  }
}

function stepOf(payload: Payload, { kind }: EventLine, before: Study, after: Study): Pick<Payload, 'patches' | 'inverse'> {
  if (kind === 'start') return { patches: [{ op: 'replace', path: [], value: after }], inverse: [] };
  const { patches, inverse } = stepBetween(before, after);
  return { patches, inverse: payload.inverse.length === 0 ? [] : inverse };
}

function prove({ patches }: Payload, before: Study, after: Study, { sequence }: StoredLine): void {
  const stored: readonly Patch[] = JSON.parse(JSON.stringify(patches));
  if (!isDeepEqual(playPatches(before, stored), after))
    throw new FailureError(failure('bug', { message: `Line ${sequence} cannot be rewritten so that the study stays what it is.` }));
}
