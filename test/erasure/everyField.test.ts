import { expect, it } from 'vitest';
import { z } from 'zod';
import { studySchema } from '#shared/study/studySchema.ts';

/** Every field of a study that holds a text, by its path; with its pattern where it has one. */
function textFields(schema: unknown, path = ''): readonly (readonly [string, string])[] {
  const node: Readonly<Record<string, unknown>> = z.record(z.string(), z.unknown()).parse(schema);
  const below = (name: string): readonly (readonly [string, unknown])[] =>
    Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(node[name]));
  const any = z.array(z.unknown()).catch([]).parse(node['anyOf']);
  return [
    ...([node['type']].flat().includes('string') && node['enum'] === undefined ? [[path, String(node['pattern'] ?? '')] as const] : []),
    ...any.flatMap((one) => textFields(one, path)),
    ...below('properties').flatMap(([name, one]) => textFields(one, path === '' ? name : `${path}.${name}`)),
    ...(node['items'] === undefined ? [] : textFields(node['items'], `${path}[]`)),
    ...(typeof node['additionalProperties'] === 'object' ? textFields(node['additionalProperties'], `${path}.*`) : []),
  ];
}

const fields = textFields(z.toJSONSchema(studySchema));

it('knows every place where a study names something stored: a new one must be taken into `named`, or erasing deletes it', () => {
  const hashes = fields.filter(([, pattern]) => pattern.includes('{64}') && pattern.includes('0-9a-f')).map(([path]) => path);
  expect(hashes).toEqual([
    'register.matchKeys',
    'sources[].originalHash',
    'sources[].grid',
    'documents[].originalHash',
    'documents[].text',
  ]);
});

it('knows every place where a study holds words: a new one must be erased in erasedStudy.ts', () => {
  expect(fields.filter(([, pattern]) => pattern === '').map(([path]) => path)).toEqual([
    'name',
    'settings.primary.*.measure',
    'schools[].name',
    'mentors[].label',
    'sources[].fileName',
    'sources[].tableName',
    'sources[].recipe.shape',
    'sources[].recipe.table',
    'sources[].recipe.fields.*',
    'sources[].recipe.answers.*',
    'sources[].account.setAside[].reason',
    'sources[].account.cells.setAside[].reason',
    'sources[].account.cells.setAside[].column',
    'sources[].account.cellIssues[].column',
    'sources[].account.cellIssues[].reason',
    'sources[].account.personal[].column',
    'sources[].account.personal[].kind',
    'sources[].account.personal[].reason',
    'sources[].account.totals[].column',
    'documents[].title',
    'documents[].fileName',
    'documents[].speakers[].label',
    'documents[].speakers[].pseudonym',
    'codes[].name',
    'codes[].description',
    'excerpts[].quote',
    'excerpts[].codings[].coder',
    'excerpts[].memo',
    'report.title',
    'report.author',
    'codeChanges[].set',
    'codeChanges[].row',
    'codeChanges[].values.*',
  ]);
});
