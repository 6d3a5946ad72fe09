import { codePointLength } from './codePoints.ts';
import { type ParsedTranscript, parsedTranscript } from './parseTranscript.ts';
import { secondsOf, speakerLine } from './speakerLine.ts';
import type { SpeakerTurn } from './transcript.ts';
import { readHeader, withoutReferences } from './transcriptHeader.ts';

interface Spoken {
  readonly speaker: string;
  readonly seconds: number | null;
  words: string;
}

const timing = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})\s+-->\s/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"', apos: "'" };

/**
 * Read subtitles (WebVTT, and SRT, which differs by a comma). Speakers come from `<v Name>` or from `Name: words`; cues of one
 * speaker that follow each other become one turn, timed by the first. NOTE blocks are the header. The text is made of
 * `Name: words` lines, because a subtitle file's own line breaks mean nothing.
 */
export function parseVtt(file: string): ParsedTranscript {
  const blocks = file
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split(/\n{2,}/u)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''));
  const notes: string[] = [];
  const spoken: Spoken[] = [];
  for (const lines of blocks) {
    const at = lines.findIndex((line) => timing.test(line));
    const first = lines[0] ?? '';
    if (at >= 0) addCue(spoken, lines.slice(at + 1).join(' '), secondsOf(timing.exec(lines[at] ?? '')?.[1]));
    else if (/^NOTE\b/u.test(first))
      notes.push(...[first.replace(/^NOTE\s*/u, ''), ...lines.slice(1)].filter((line) => line.trim() !== ''));
  }
  return compose(notes, spoken);
}

function addCue(spoken: Spoken[], payload: string, seconds: number | null): void {
  for (const voice of voices(payload)) {
    const last = spoken.at(-1);
    const speaker = voice.speaker === '' ? (last?.speaker ?? '') : voice.speaker;
    if (last !== undefined && last.speaker === speaker) last.words += ` ${voice.words}`;
    else spoken.push({ speaker, seconds, words: voice.words });
  }
}

function voices(payload: string): readonly { readonly speaker: string; readonly words: string }[] {
  const parts = payload.split(/<v(?:\.[^\s>]*)?\s+([^>]*)>/u);
  const found: { speaker: string; words: string }[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const words = plainWords(parts[at] ?? '');
    if (words === '') continue;
    const named = at === 0 ? null : plainWords(parts[at - 1] ?? '');
    const line = named === null ? speakerLine(words) : null;
    if (line === null) found.push({ speaker: named ?? '', words });
    else found.push({ speaker: line.label, words: words.slice(line.wordsAt) });
  }
  return found;
}

function plainWords(marked: string): string {
  return marked
    .replace(/<[^>]*>/gu, '')
    .replace(/&(\w+);/gu, (whole: string, name: string) => entities[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();
}

function compose(notes: readonly string[], spoken: readonly Spoken[]): ParsedTranscript {
  let text = notes.length === 0 ? '' : `${notes.map(withoutReferences).join('\n')}\n\n`;
  let length = codePointLength(text);
  const turns: SpeakerTurn[] = notes.length === 0 ? [] : [{ speaker: '', start: 0, end: length - 2, seconds: null }];
  for (const [index, { speaker, seconds, words }] of spoken.entries()) {
    const before = `${index === 0 ? '' : '\n'}${speaker === '' ? '' : `${speaker}: `}`;
    const start = length + codePointLength(before);
    length = start + codePointLength(words);
    turns.push({ speaker, start, end: length, seconds });
    text += before + words;
  }
  return parsedTranscript({ text, turns }, readHeader(notes));
}
