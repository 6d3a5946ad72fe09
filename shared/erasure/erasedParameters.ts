import { z } from 'zod';
import type { TranscriptDocument } from '#shared/study/model.ts';
import { documentSchema, sourceSchema, speakerSchema } from '#shared/study/studySchema.ts';
import type { ErasedParts, StudyEraser } from './erasedStudy.ts';

const passageSchema = z.looseObject({ document: z.string(), start: z.int(), end: z.int(), quote: z.string() });
const noteSchema = z.looseObject({ excerpt: z.string(), memo: z.string() });
const tieSchema = z.strictObject({ document: z.string(), ...speakerSchema.shape });
const memo = z.looseObject({ memo: z.string() });
const keysOfPupils: ReadonlySet<string> = new Set(['pupil', 'positiveCase', 'negativeCase']);

/** How what a command was given is erased: it is read by people only, so what it is shows by its shape. */
export interface ParametersEraser {
  readonly parts: ErasedParts;
  readonly eraser: StudyEraser;
  /** The transcripts of the study after the command. */
  readonly documents: readonly TranscriptDocument[];
  /** Whether the passage of that id ever held words of the person. */
  isGone(excerpt: string): boolean;
}

/** The parameters without the person. */
export function eraseParameters(value: unknown, given: ParametersEraser): unknown {
  const { parts, eraser, documents } = given;
  if (typeof value === 'string') return parts.writing.sentence(value);
  if (Array.isArray(value)) return value.map((one) => eraseParameters(one, given));
  if (typeof value !== 'object' || value === null) return value;
  const source = sourceSchema.safeParse(value);
  if (source.success) return eraser.source(source.data);
  const document = documentSchema.safeParse(value);
  if (document.success) return eraser.document(document.data);
  const tie = tieSchema.safeParse(value);
  if (tie.success) {
    const { document: id, ...speaker } = tie.data;
    return { document: id, ...eraser.speaker(id, speaker) };
  }
  return erasedEntries(value, given, placed(value, eraser, documents, given));
}

/** What of an object is known by its place in a transcript: a passage, or a note on one. */
function placed(value: object, eraser: StudyEraser, documents: readonly TranscriptDocument[], given: ParametersEraser): object {
  const note = noteSchema.safeParse(value);
  if (note.success) return given.isGone(note.data.excerpt) ? { memo: '' } : {};
  const passage = passageSchema.safeParse(value);
  if (!passage.success) return {};
  const { document, start, end, quote } = passage.data;
  const now = eraser.excerpt({ id: '', document, start, end, quote, codings: [], memo: '' }, documents);
  const noted = memo.safeParse(value).success && eraser.isGone({ document, start, end }, documents);
  return { start: now.start, end: now.end, quote: now.quote, ...(noted ? { memo: '' } : {}) };
}

function erasedEntries(value: object, given: ParametersEraser, known: object): object {
  const { parts } = given;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const key = parts.writing.title(name);
      if (name in known) return [key, Reflect.get(known, name)];
      if (keysOfPupils.has(name) && held === parts.pupil) return [key, null];
      if (name === 'matchKeys' && typeof held === 'string') return [key, parts.matchKeys(held)];
      return [key, eraseParameters(held, given)];
    }),
  );
}
