import { sentenceBy } from '#shared/words/history.ts';
import type { HistoryLine } from '#shared/workbench/history.ts';
import { dayOf } from './clock.ts';

/** A line as it is read: in one sentence with who, and on which day. */
export interface ToldLine extends HistoryLine {
  readonly said: string;
  readonly day: string;
}

export interface HistoryDay {
  readonly name: string;
  /** Newest on top. */
  readonly lines: readonly ToldLine[];
}

export function toldLines(lines: readonly HistoryLine[], now: Date): readonly ToldLine[] {
  return lines.map((line) => ({ ...line, said: sentenceBy(line.coder, line.sentence), day: dayOf(line.at, now) }));
}

/** Lines, oldest first, by the day they were written on: the newest day and line on top. A clock that was set back begins a day anew. */
export function historyDays(lines: readonly ToldLine[]): readonly HistoryDay[] {
  const days: { readonly name: string; readonly lines: ToldLine[] }[] = [];
  for (const line of lines.toReversed()) {
    const last = days.at(-1);
    if (last?.name === line.day) last.lines.push(line);
    else days.push({ name: line.day, lines: [line] });
  }
  return days;
}

/** The lines with every one of these words in them or in their day, in any order, capitals or not. */
export function linesWith(lines: readonly ToldLine[], words: string): readonly ToldLine[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return lines;
  return lines.filter(({ said, day }) => {
    const text = `${said} ${day}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
