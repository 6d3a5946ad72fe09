import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { readInputFiles } from '#electron/services/inputFiles.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { ImportDecisions, ImportReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { describeSetAside } from '#shared/words/accounts.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { describeTaken } from '#shared/words/questions.ts';
import type { ImportDone, Workbench } from '#shared/workbench/workbench.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { sayJson, type Terminal } from '../terminal.ts';
import { withWorkbench } from '../withStudy.ts';

/** What --recipe FILE may hold: answers by table id (`file` or `file#sheet`), each laid over what was proposed; null leaves a table out. */
const recipeFile = z.strictObject({
  tables: z
    .record(
      z.string(),
      z.nullable(
        z.strictObject({
          shape: z.string().optional(),
          fields: z.record(z.string(), z.nullable(z.string())).optional(),
          dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable().optional(),
          answers: z.record(z.string(), z.string()).optional(),
        }),
      ),
    )
    .default({}),
  transcriptsLeftOut: z.array(z.string()).default([]),
});

export const newCommand: CliCommand = {
  name: 'new',
  synopsis: 'new STUDY FILES... [--recipe FILE] [--json]',
  summary: 'Makes a study file from exports, sheets and transcripts (files or folders), with everything as proposed.',
  details: [
    '--recipe FILE   answers for what a person would be asked: { "tables": { "marks.csv": { "dateOrder": "dmy" }, "old.xlsx#Sheet1": null } }',
    '--json          prints the accounts, the questions with what was taken, and the recipes',
    'A file that cannot be read stops the whole import: nothing is half imported.',
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'new',
      argv,
      { recipe: { type: 'string' }, json: { type: 'boolean', default: false } },
      { least: 2, most: 10_000 },
    );
    const [study = '', ...named] = positionals;
    const path = terminal.path(study);
    const answers = values.recipe === undefined ? recipeFile.parse({}) : readRecipeFile(terminal.path(values.recipe));
    const files = readInputFiles(named.map((one) => terminal.path(one)));
    await withWorkbench(terminal, async (workbench) => {
      unwrap(await workbench.createStudy(path));
      try {
        const review = unwrap(await workbench.review(files));
        const refused = review.refused[0];
        for (const one of review.refused.slice(1)) terminal.complain(`${one.failure.code}: ${describeFailure(one.failure).what}`);
        if (refused !== undefined) throw new FailureError(refused.failure);
        const done = unwrap(await workbench.importReviewed(decisionsFor(review, answers)));
        report(terminal, values.json, review, done);
      } catch (thrown) {
        await discard(workbench, path);
        throw thrown;
      }
    });
  },
};

async function discard(workbench: Workbench, path: string): Promise<void> {
  await workbench.closeStudy();
  await workbench.removeStudy(path);
}

function readRecipeFile(path: string): z.infer<typeof recipeFile> {
  try {
    return recipeFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new FailureError(
      failure('cli.usage', { command: 'new', problem: `${basename(path)} is not a recipe file (see strand new --help)` }),
    );
  }
}

function decisionsFor(review: ImportReview, answers: z.infer<typeof recipeFile>): ImportDecisions {
  const recipes: Record<string, Recipe | null> = Object.fromEntries(
    review.tables.flatMap(({ id, recipe }): [string, Recipe | null][] => {
      const answer = answers.tables[id];
      if (answer === undefined) return [];
      if (answer === null) return [[id, null]];
      return [
        [
          id,
          {
            ...recipe,
            shape: answer.shape ?? recipe.shape,
            dateOrder: answer.dateOrder === undefined ? recipe.dateOrder : answer.dateOrder,
            fields: { ...recipe.fields, ...answer.fields },
            answers: { ...recipe.answers, ...answer.answers },
          },
        ],
      ];
    }),
  );
  return { recipes, transcriptsLeftOut: answers.transcriptsLeftOut };
}

function report(terminal: Terminal, json: boolean, review: ImportReview, done: ImportDone): void {
  if (json) {
    const recipes = Object.fromEntries(review.tables.map(({ id, recipe }) => [id, recipe]));
    sayJson(terminal, { accounts: done.accounts, asked: done.asked, ignored: review.ignored, transcripts: review.transcripts, recipes });
    return;
  }
  for (const { fileName, tableName, account } of done.accounts) {
    const name = tableName === '' || tableName === fileName ? fileName : `${fileName} (${tableName})`;
    const setAside = account.setAside.reduce((rows, one) => rows + one.rows, 0);
    terminal.say(`${name}: ${account.rowsInFile} rows = ${account.rowsImported} imported + ${setAside} set aside`);
    for (const { reason, rows, examples } of account.setAside)
      terminal.say(`    ${rows}: ${describeSetAside(reason)} (${reason}; row ${examples.slice(0, 5).join(', ')})`);
  }
  terminal.say(`${review.transcripts.length} transcripts`);
  for (const table of review.tables.filter(({ shape }) => shape === null)) terminal.say(`${table.id}: not recognised, left out`);
  for (const file of review.ignored) terminal.say(`${file}: left alone, not a kind that Strand reads`);
  for (const { tableId, code, taken } of done.asked) terminal.say(`asked: ${tableId}: ${describeTaken(code, taken)} (${code}: ${taken})`);
}
