/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In order, and those that overlap as one. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The text with every span replaced; spans in order and apart. */
export function withSpansReplaced(text: string, spans: readonly Span[], by: string): string {
  let at = 0;
  let out = '';
  for (const { start, end } of spans) {
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}
