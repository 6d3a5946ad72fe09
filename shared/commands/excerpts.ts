import type { Draft } from 'immer';
import type { CodeId, ExcerptId, Study } from '#shared/study/model.ts';

/**
 * Takes a theme off the excerpt at that place in the list; an excerpt with no theme left goes, and with it its place in the report.
 * The last excerpt moves into the gap: order means nothing in this list, and the journal line stays small however many there are.
 */
export function takeCodeOff(draft: Draft<Study>, index: number, code: CodeId): void {
  const excerpt = draft.excerpts[index];
  if (excerpt === undefined) return;
  const left = excerpt.codings.filter((coding) => coding.code !== code);
  if (left.length === excerpt.codings.length) return;
  if (left.length > 0) {
    excerpt.codings = left;
    return;
  }
  const quoted = draft.report.quotes.indexOf(excerpt.id);
  if (quoted !== -1) draft.report.quotes.splice(quoted, 1);
  const last = draft.excerpts.pop();
  if (last !== undefined && index < draft.excerpts.length) draft.excerpts[index] = last;
}

export function codeName(study: Study, code: CodeId): string {
  return study.codes.find(({ id }) => id === code)?.name ?? '';
}

/** The title of the transcript that an excerpt is from. */
export function titleOf(study: Study, excerpt: ExcerptId): string {
  const document = study.excerpts.find(({ id }) => id === excerpt)?.document;
  return study.documents.find(({ id }) => id === document)?.title ?? '';
}
