import type { Draft } from 'immer';
import { z } from 'zod';
import { refuse } from '#shared/study/command.ts';
import type { CodeId, Study } from '#shared/study/model.ts';
import { codeColourSchema } from '#shared/study/studySchema.ts';

/** What a person may say of a theme. */
export const codeFields = {
  name: z.string().trim().min(1).max(120),
  description: z.string().max(4000),
  colour: codeColourSchema,
};

/** The same but for capitals. */
export function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;
}

/** Two themes of one name could not be told apart in a matrix. */
export function refuseSameName(draft: Draft<Study>, name: string, except: CodeId | null): void {
  if (draft.codes.some((code) => code.id !== except && isSameName(code.name, name))) refuse('code.sameName');
}

/** A parent must be there, and must not stand below the theme itself. */
export function refuseBadParent(draft: Draft<Study>, parent: CodeId | null, child: CodeId | null): void {
  const seen = new Set<CodeId>();
  for (let at = parent; at !== null; at = draft.codes.find(({ id }) => id === at)?.parent ?? null) {
    if (!draft.codes.some(({ id }) => id === at)) refuse('code.gone');
    if (at === child || seen.has(at)) refuse('code.circle');
    seen.add(at);
  }
}
