import type { StoredLine } from '#shared/study/eventLine.ts';

/** One line of `journal.jsonl`: a line of the journal as it stands in a plain study, its payload as the very text that its hash covers. */
export function journalText({ mark, ...line }: StoredLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** What stands in a line of `journal.jsonl`, still to be proven. Throws where it is no JSON. */
export function journalLine(text: string): unknown {
  const line: unknown = JSON.parse(text);
  return typeof line === 'object' && line !== null ? { ...line, mark: '' } : line;
}
