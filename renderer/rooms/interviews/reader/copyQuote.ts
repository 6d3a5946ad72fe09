import { turnAt } from '#shared/coding/excerpts.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { schoolNumber } from '#shared/coding/voices.ts';
import type { Study, TranscriptDocument } from '#shared/study/model.ts';
import { attribution } from '#shared/words/coding.ts';
import type { Coding } from './useCoding.ts';

/** How the chosen words are signed. */
export function signed(study: Study, document: TranscriptDocument, transcript: TranscriptText, chosen: Stretch): string {
  const label = turnAt(transcript, chosen.start)?.speaker ?? '';
  const speaker = document.speakers.find((person) => person.label === label);
  return attribution(speaker ?? { pseudonym: label, role: 'unknown' }, schoolNumber(study, speaker?.school ?? document.school));
}

/** Ctrl+C on chosen words puts the quote on the clipboard with who said it. */
export function copyQuote(
  event: React.ClipboardEvent,
  study: Study,
  document: TranscriptDocument,
  transcript: TranscriptText,
  coding: Coding,
  chosen: Stretch | null,
): void {
  if (chosen === null || getSelection()?.isCollapsed === false) return;
  event.clipboardData.setData(
    'text/plain',
    `“${coding.points.slice(chosen.start, chosen.end)}” ${signed(study, document, transcript, chosen)}`,
  );
  event.preventDefault();
  coding.say('Copied with who said it.');
}
