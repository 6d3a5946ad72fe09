import { sentenceBy } from '#shared/words/history.ts';
import type { HistoryLine } from '#shared/workbench/history.ts';
import { dayOf } from './clock.ts';

export interface HistoryDay {
  readonly name: string;
  /** Newest on top. */
  readonly lines: readonly HistoryLine[];
}

/** Lines, oldest first, by the day they were written on: the newest day and line on top. A clock that was set back begins a day anew. */
export function historyDays(lines: readonly HistoryLine[], now: Date): readonly HistoryDay[] {
  const days: { readonly name: string; readonly lines: HistoryLine[] }[] = [];
  for (const line of lines.toReversed()) {
    const name = dayOf(line.at, now);
    const last = days.at(-1);
    if (last?.name === name) last.lines.push(line);
    else days.push({ name, lines: [line] });
  }
  return days;
}

/** The lines with every one of these words in them, in any order, capitals or not. */
export function linesWith(lines: readonly HistoryLine[], words: string): readonly HistoryLine[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return lines;
  return lines.filter(({ coder, sentence }) => {
    const said = sentenceBy(coder, sentence).toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}
