import type { InputFile } from '#shared/import/types.ts';
import { transcripts } from '../transcripts/all.ts';
import type { SampleTranscript } from '../transcripts/transcript.ts';
import { refsOf } from '../transcripts/voices.ts';
import { spokenDate } from '../world/calendar.ts';
import type { World } from '../world/world.ts';
import { windowsText } from '../writers/windowsText.ts';
import { documentFile } from '../writers/wordFile.ts';

/** The twelve transcripts, in the formats that recorders, typists and subtitle programs leave behind. */
export function interviews(world: World): readonly InputFile[] {
  const refs = refsOf(transcripts, world);
  return transcripts.map((transcript) => {
    const people = transcript.mentees.map((voice) => {
      const ref = refs.get(voice);
      return `${voice.name} (mentee${ref === undefined ? '' : `, ref ${ref}`})`;
    });
    const header = [
      `Title: ${transcript.title}`,
      `Date: ${spokenDate(transcript.day)}`,
      `School: ${transcript.school}`,
      `Participants: ${[...people, ...transcript.others].join('; ')}`,
      `Language: ${transcript.language}`,
    ];
    return written(transcript, header);
  });
}

/** What a transcript's file is called. */
export function interviewPath({ name, format }: SampleTranscript): string {
  const number = transcripts.findIndex((transcript) => transcript.name === name) + 1;
  return `interview-${String(number).padStart(2, '0')}-${name}.${format.replace(/-.*/, '')}`;
}

/** A transcript's turns, without their heading. */
export function spokenTurns({ turns }: Pick<SampleTranscript, 'turns'>): readonly Turn[] {
  return turns
    .trim()
    .split('\n')
    .map((line) => ({ speaker: line.slice(0, line.indexOf(':')), words: line.slice(line.indexOf(':') + 1).trim() }));
}

interface Turn {
  readonly speaker: string;
  readonly words: string;
}

function written(transcript: SampleTranscript, header: readonly string[]): InputFile {
  const path = interviewPath(transcript);
  const spoken = spokenTurns(transcript);
  const lines = [...header, '', ...spoken.map(({ speaker, words }) => `${speaker}: ${words}`)];
  switch (transcript.format) {
    case 'docx': {
      const head = [...header, ''].map((text) => ({ label: '', text }));
      return {
        path,
        bytes: documentFile([...head, ...spoken.map(({ speaker, words }) => ({ label: `${speaker}: `, text: words }))]),
      };
    }
    case 'txt':
      return { path, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
    case 'txt-windows':
      return { path, bytes: windowsText(lines) };
    case 'vtt':
    case 'vtt-plain':
      return { path, bytes: new TextEncoder().encode(subtitles(header, spoken, transcript.format === 'vtt')) };
  }
}

const wordsPerSecond = 2.6;

/** WebVTT: the header as a note, and one cue per turn, timed by its words. */
function subtitles(header: readonly string[], spoken: readonly Turn[], voiceTags: boolean): string {
  let clock = 4;
  const cues = spoken.map(({ speaker, words }) => {
    const from = clock;
    clock += words.split(' ').length / wordsPerSecond + 0.8;
    const text = voiceTags ? `<v ${speaker}>${words}` : `${speaker}: ${words}`;
    return `${timestamp(from)} --> ${timestamp(clock - 0.3)}\n${text}`;
  });
  return `WEBVTT\n\nNOTE\n${header.join('\n')}\n\n${cues.join('\n\n')}\n`;
}

function timestamp(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${String(Math.floor((seconds % 1) * 1000)).padStart(3, '0')}`;
}
