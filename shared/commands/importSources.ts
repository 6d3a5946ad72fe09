import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { defineCommand, refuse } from '#shared/study/command.ts';
import type { Source } from '#shared/study/model.ts';
import { documentSchema, mentorSchema, registerSchema, schoolSchema, sourceSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';
import { codingSchema, giveThemes } from './giveThemes.ts';

/** Takes in what an import prepared, passages coded elsewhere among it. Schools and mentors are laid over those of the same key. Every account must add up. */
export const importSources = defineCommand({
  id: 'sources.import',
  label: 'Import',
  parameters: z.strictObject({
    sources: z.array(sourceSchema),
    /** Sources whose place the new ones take, and sources some of whose rows give way to newer ones. */
    replaced: z.array(z.string()).default([]),
    amended: z.array(sourceSchema).default([]),
    documents: z.array(documentSchema),
    codings: z.array(codingSchema).default([]),
    schools: z.array(schoolSchema),
    mentors: z.array(mentorSchema),
    register: registerSchema,
  }),
  apply(draft, { sources, replaced, amended, documents, codings, schools, mentors, register }, context) {
    for (const source of [...sources, ...amended]) checkAccount(source);
    const taken = new Set([...draft.sources, ...draft.documents].map(({ id }) => id));
    if ([...sources, ...documents].some(({ id }) => taken.has(id))) refuse('source.twice');
    for (const source of amended) draft.sources[placeOf(draft.sources, source.id)] = source;
    for (const id of replaced) draft.sources.splice(placeOf(draft.sources, id), 1);
    draft.sources.push(...sources);
    draft.documents.push(...documents);
    layOver(draft.schools, schools);
    layOver(draft.mentors, mentors);
    draft.register.pupils = register.pupils;
    draft.register.matchKeys = register.matchKeys;
    giveThemes(draft, codings, context);
  },
  describe: ({ sources, replaced, documents }, study) =>
    historyWords.imported(
      sources.map(({ fileName }) => fileName),
      documents.length,
      study.sources.filter(({ id }) => replaced.includes(id)).map(({ fileName }) => fileName),
    ),
});

function placeOf(sources: readonly { readonly id: string }[], id: string): number {
  const place = sources.findIndex((source) => source.id === id);
  return place === -1 ? refuse('source.gone') : place;
}

function layOver<Keyed extends { key: number }>(standing: Keyed[], given: readonly Keyed[]): void {
  for (const one of given) {
    const index = standing.findIndex(({ key }) => key === one.key);
    if (index === -1) standing.push(one);
    else Object.assign(standing[index] ?? {}, one);
  }
}

function checkAccount({ fileName, account }: Source): void {
  const setAside = account.setAside.reduce((sum, { rows }) => sum + rows, 0);
  const { rowsInFile, rowsImported } = account;
  if (rowsInFile !== rowsImported + setAside)
    throw new FailureError(failure('import.accountMismatch', { file: fileName, rowsInFile, rowsImported, setAside }));
}
