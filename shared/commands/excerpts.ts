import { type Draft, original } from 'immer';
import { refuse } from '#shared/study/command.ts';
import type { CodeId, Excerpt, ExcerptId, Study } from '#shared/study/model.ts';

/**
 * Where an excerpt stands in the list, -1 when nowhere. Looks through the study as it was before the edit: looking through the draft
 * would make a draft of every excerpt on the way.
 */
export function placeOf(draft: Draft<Study>, test: (excerpt: Excerpt) => boolean): number {
  return (original(draft)?.excerpts ?? []).findIndex(test);
}

/** That excerpt, ready to be edited. */
export function excerptOf(draft: Draft<Study>, id: ExcerptId): Draft<Excerpt> {
  return draft.excerpts[placeOf(draft, (one) => one.id === id)] ?? refuse('excerpt.gone');
}

/** Takes a theme off every excerpt that has it. */
export function takeCodeOffAll(draft: Draft<Study>, code: CodeId): void {
  const before = original(draft)?.excerpts ?? [];
  for (let at = before.length - 1; at >= 0; at -= 1)
    if (before[at]?.codings.some((coding) => coding.code === code)) takeCodeOff(draft, at, code);
}

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
