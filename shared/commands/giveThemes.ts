import { type Draft, original } from 'immer';
import { z } from 'zod';
import { codePointLength } from '#shared/coding/codePoints.ts';
import { freeColour } from '#shared/coding/freeColour.ts';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import { type CommandContext, refuse } from '#shared/study/command.ts';
import type { CodeId, Excerpt, Study } from '#shared/study/model.ts';
import { codeFields, isSameName } from './codeFields.ts';

/** A passage with the theme that somebody gave it in another program. */
export const codingSchema = z.strictObject({
  document: z.string(),
  start: z.int().min(0),
  end: z.int(),
  quote: z.string().min(1),
  theme: codeFields.name,
  coder: z.string().nullable(),
  memo: z.string(),
});
type GivenCoding = z.output<typeof codingSchema>;

/** Gives each passage its theme, once for each coder; makes the excerpts and the themes that are missing. A memo is added to what is noted. */
export function giveThemes(draft: Draft<Study>, codings: readonly GivenCoding[], context: CommandContext): void {
  if (codings.length === 0) return;
  const documents = new Set(draft.documents.map(({ id }) => id));
  const themes = themesFor(draft, codings, context);
  // The places in the study as it was: looking through the draft would make a draft of every excerpt on the way.
  const places = new Map((original(draft)?.excerpts ?? []).map((excerpt, place) => [rangeKey(excerpt), place]));
  for (const given of codings) {
    const { document, start, end, quote, memo } = given;
    if (!documents.has(document)) refuse('document.gone');
    if (end <= start || codePointLength(quote) !== end - start) refuse('excerpt.range');
    const place = places.get(rangeKey(given)) ?? draft.excerpts.length;
    if (place === draft.excerpts.length) {
      places.set(rangeKey(given), place);
      draft.excerpts.push({ id: context.newId(), document, start, end, quote, codings: [], memo: '' });
    }
    const excerpt = draft.excerpts[place] ?? refuse('excerpt.gone');
    if (excerpt.quote !== quote) refuse('excerpt.range');
    const code = themes.get(given.theme) ?? refuse('code.gone');
    const coder = given.coder ?? context.coder;
    if (!excerpt.codings.some((one) => one.code === code && one.coder === coder)) excerpt.codings.push({ code, coder, at: context.now });
    if (memo !== '' && !excerpt.memo.includes(memo)) excerpt.memo = excerpt.memo === '' ? memo : `${excerpt.memo}\n${memo}`;
  }
}

function rangeKey({ document, start, end }: Pick<Excerpt, 'document' | 'start' | 'end'>): string {
  return `${document} ${start} ${end}`;
}

/** The code of each theme named: the one of that name, else a new one. New starter themes come first, as the starter codebook has them. */
function themesFor(draft: Draft<Study>, codings: readonly GivenCoding[], context: CommandContext): ReadonlyMap<string, CodeId> {
  const named = [...new Set(codings.map(({ theme }) => theme))];
  const starters = starterCodebook.filter(({ name }) => named.some((theme) => isSameName(theme, name)));
  const codeOf = (theme: string): CodeId | undefined => draft.codes.find(({ name }) => isSameName(name, theme))?.id;
  for (const { name, description, colour } of starters)
    if (codeOf(name) === undefined) draft.codes.push({ id: context.newId(), name, description, colour, parent: null });
  for (const name of named)
    if (codeOf(name) === undefined)
      draft.codes.push({ id: context.newId(), name, description: '', colour: freeColour(draft.codes), parent: null });
  return new Map(named.map((theme) => [theme, codeOf(theme) ?? refuse('code.gone')]));
}
