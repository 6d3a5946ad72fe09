import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { TranscriptText } from './transcript.ts';

const position = z.int().min(0);
const transcriptSchema: z.ZodType<TranscriptText> = z.strictObject({
  text: z.string(),
  turns: z.array(z.strictObject({ speaker: z.string(), start: position, end: position, seconds: z.number().nullable() })),
});

/** A transcript from the bytes that a study stores. Rejects with `study.damaged` where they are none. */
export function readTranscript(bytes: Uint8Array): TranscriptText {
  try {
    return transcriptSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new FailureError(failure('study.damaged', { part: 'blob' }));
  }
}

export function writeTranscript({ text, turns }: TranscriptText): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ text, turns }));
}
