import type { IsoDay, SpeakerRole } from '#shared/study/model.ts';
import { codePointsOf } from './codePoints.ts';
import { roleOf } from './roleOf.ts';
import { namesSomebody, type SpeakerLine, speakerLine, timestampLine } from './speakerLine.ts';
import type { SpeakerTurn, TranscriptText } from './transcript.ts';
import { type Participant, readHeader, type TranscriptHeader, withoutReferences } from './transcriptHeader.ts';
import { whoSpeaks } from './whoSpeaks.ts';

interface ParsedSpeaker {
  /** As it stands before the words. */
  readonly label: string;
  readonly role: SpeakerRole;
  /** The school's own number for a pupil, where the header gives it. */
  readonly ref: string | null;
  /** The school of this speaker, where it differs from the transcript's. */
  readonly schoolName: string | null;
}

/** A transcript as it was read: its text with the turns, and what its header says of the day, the place and the people. */
export interface ParsedTranscript {
  readonly text: TranscriptText;
  readonly title: string | null;
  readonly day: IsoDay | null;
  readonly schoolName: string | null;
  readonly kind: 'interview' | 'focusGroup' | 'unknown';
  readonly interpreted: boolean;
  /** Everybody who speaks, in the order of their first words. */
  readonly speakers: readonly ParsedSpeaker[];
}

interface Piece {
  readonly speaker: string;
  readonly seconds: number | null;
  start: number;
  end: number;
}

/**
 * Read the lines of a transcript (paragraphs of a .docx, lines of a .txt): a header block, then turns `Name: words`.
 * A paragraph without a name goes on with the turn before it. The text keeps every line as it stands, joined by LF; a byte
 * order mark, carriage returns and the pupils' numbers of the header go. A text in which nobody is named becomes one unnamed turn for each paragraph.
 */
export function parseTranscript(given: readonly string[]): ParsedTranscript {
  const lines = given.flatMap((line, index) =>
    (index === 0 ? line.replace(/^\uFEFF/u, '') : line).replace(/\r$/u, '').split(/\r\n|\r|\n/u),
  );
  const header = readHeader(lines);
  const starts = turnStarts(lines, header);
  const kept = lines.map((line, index) => (index < header.lines ? withoutReferences(line) : line));
  const text = kept.join('\n');
  const pieces = starts.size === 0 ? paragraphs(kept, header) : turns(kept, header, starts);
  const points = codePointsOf(text);
  const spoken: SpeakerTurn[] = pieces
    .filter((piece) => piece.end > piece.start)
    .map((piece) => ({ ...piece, start: points.fromUtf16(piece.start), end: points.fromUtf16(piece.end) }));
  return parsedTranscript({ text, turns: spoken }, header);
}

/** A text with its turns, described by its header: who speaks, in which role, and what kind of conversation it is. */
export function parsedTranscript(text: TranscriptText, header: TranscriptHeader): ParsedTranscript {
  const labels = [...new Set(text.turns.map((turn) => turn.speaker))].filter((label) => label !== '');
  const speakers = labels.map((label) => parsedSpeaker(label, header.participants));
  const voices = speakers.filter((speaker) => speaker.role !== 'interviewer' && speaker.role !== 'interpreter').length;
  return {
    text,
    title: header.title,
    day: header.day,
    schoolName: header.schoolName,
    kind: header.kind === 'unknown' && voices > 0 ? (voices > 2 ? 'focusGroup' : voices === 1 ? 'interview' : 'unknown') : header.kind,
    interpreted: header.interpreted || speakers.some((speaker) => speaker.role === 'interpreter'),
    speakers,
  };
}

function parsedSpeaker(label: string, participants: readonly Participant[]): ParsedSpeaker {
  const person = whoSpeaks(label, participants);
  const role = person === null || person.role === 'unknown' ? roleOf(label) : person.role;
  return { label, role, ref: person?.ref ?? null, schoolName: person?.schoolName ?? null };
}

/** Lines that begin a turn: a label that is timed, that the header names, that comes back, or that plainly names somebody; any label where every other line has one and no header names people. */
function turnStarts(lines: readonly string[], header: TranscriptHeader): ReadonlyMap<number, SpeakerLine> {
  const candidates = new Map<number, SpeakerLine>();
  const times = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (index < header.lines) continue;
    const found = speakerLine(line);
    if (found === null) continue;
    candidates.set(index, found);
    times.set(found.label, (times.get(found.label) ?? 0) + 1);
  }
  const spokenLines = lines.filter((line, index) => index >= header.lines && line.trim() !== '').length;
  const script = header.participants.length === 0 && candidates.size * 2 >= spokenLines;
  const trusted = ({ label, seconds }: SpeakerLine): boolean =>
    script || seconds !== null || (times.get(label) ?? 0) > 1 || namesSomebody(label) || whoSpeaks(label, header.participants) !== null;
  return new Map([...candidates].filter(([, found]) => trusted(found)));
}

function turns(lines: readonly string[], header: TranscriptHeader, starts: ReadonlyMap<number, SpeakerLine>): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Piece = { speaker: '', seconds: null, start: 0, end: 0 };
  let waiting: number | null = null;
  let at = 0;
  const begin = (speaker: string, seconds: number | null, start: number): void => {
    pieces.push(open);
    open = { speaker, seconds, start, end: start };
  };
  for (const [index, line] of lines.entries()) {
    const found = starts.get(index);
    const stamp = index < header.lines ? null : timestampLine(line);
    if (found !== undefined) {
      begin(found.label, found.seconds ?? waiting, at + found.wordsAt);
      waiting = null;
      open.end = Math.max(open.start, at + line.trimEnd().length);
    } else if (stamp !== null) {
      waiting = stamp;
    } else if (line.trim() !== '') {
      if (waiting !== null && open.speaker !== '' && open.end > open.start) begin(open.speaker, waiting, at);
      waiting = null;
      if (open.end === open.start) open.start = at + (line.length - line.trimStart().length);
      open.end = at + line.trimEnd().length;
    }
    at += line.length + 1;
  }
  return [...pieces, open];
}

function paragraphs(lines: readonly string[], header: TranscriptHeader): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let heading: Piece | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') {
      const piece = { speaker: '', seconds: null, start: at + (line.length - line.trimStart().length), end: at + line.trimEnd().length };
      if (index < header.lines && heading !== null) heading.end = piece.end;
      else pieces.push(piece);
      if (index < header.lines) heading ??= piece;
    }
    at += line.length + 1;
  }
  return pieces;
}
