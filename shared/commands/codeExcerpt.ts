import { z } from 'zod';
import { codePointLength } from '#shared/coding/codePoints.ts';
import { defineCommand, refuse } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { codeName, placeOf } from './excerpts.ts';

/** Gives a theme to a passage: to the excerpt of exactly that range where there is one, else to a new one. */
export const codeExcerpt = defineCommand({
  id: 'excerpt.code',
  label: 'Code the selection',
  parameters: z.strictObject({ document: z.string(), start: z.int().min(0), end: z.int(), quote: z.string(), code: z.string() }),
  apply(draft, { document, start, end, quote, code }, context) {
    if (!draft.documents.some(({ id }) => id === document)) refuse('document.gone');
    if (!draft.codes.some(({ id }) => id === code)) refuse('code.gone');
    if (end <= start || codePointLength(quote) !== end - start) refuse('excerpt.range');
    const coding = { code, coder: context.coder, at: context.now };
    const standing = draft.excerpts[placeOf(draft, (one) => one.document === document && one.start === start && one.end === end)];
    if (standing === undefined) draft.excerpts.push({ id: context.newId(), document, start, end, quote, codings: [coding], memo: '' });
    else if (standing.quote !== quote) refuse('excerpt.range');
    else if (!standing.codings.some((one) => one.code === code && one.coder === context.coder)) standing.codings.push(coding);
  },
  describe: ({ document, code }, study) =>
    historyWords.coded(codeName(study, code), study.documents.find(({ id }) => id === document)?.title ?? ''),
});
