import { extname } from 'node:path';
import { readInputFiles } from '#electron/services/inputFiles.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { fewPupilsKey } from '#shared/import/fewPupils.ts';
import type { ImportDecisions, ImportReview } from '#shared/import/types.ts';
import type { Account } from '#shared/study/model.ts';
import { describeCellIssue, describeSetAside } from '#shared/words/accounts.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { describeTaken } from '#shared/words/questions.ts';
import type { ImportDone, Workbench } from '#shared/workbench/workbench.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseOption } from '../passphrase.ts';
import { decisionsFor, noAnswers, readRecipeAnswers } from '../recipeAnswers.ts';
import { sayJson, type Terminal } from '../terminal.ts';
import { withWorkbench } from '../withStudy.ts';

export const newCommand: CliCommand = {
  name: 'new',
  synopsis: 'new STUDY FILES... [--recipe FILE] [--json]',
  summary: 'Makes a study file from exports, sheets and transcripts (files or folders), with everything as proposed.',
  details: [
    '--recipe FILE   answers for what a person would be asked: { "tables": { "marks.csv": { "dateOrder": "dmy" }, "old.xlsx#Sheet1": null } }',
    '--passphrase-file FILE   protects the study with the passphrase in FILE, or else in STRAND_PASSPHRASE, and prints its recovery key',
    '--json          prints the accounts, the questions with what was taken, and the recipes',
    'A file that cannot be read stops the whole import: nothing is half imported.',
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'new',
      argv,
      { ...passphraseOption, recipe: { type: 'string' }, json: { type: 'boolean', default: false } },
      { least: 2, most: 10_000 },
    );
    const [study = '', ...named] = positionals;
    const path = terminal.path(study);
    const answers = values.recipe === undefined ? noAnswers : readRecipeAnswers(terminal.path(values.recipe));
    const files = readInputFiles(named.map((one) => terminal.path(one)));
    await withWorkbench(terminal, async (workbench) => {
      const { recoveryKey } = unwrap(await workbench.createStudy(path, passphraseFrom(terminal, values)));
      try {
        const review = unwrap(await workbench.review(files));
        const refused = review.refused[0];
        for (const one of review.refused.slice(1)) terminal.complain(`${one.failure.code}: ${describeFailure(one.failure).what}`);
        if (refused !== undefined) throw new FailureError(refused.failure);
        const decisions = decisionsFor(review, answers);
        refuseNothing(review, decisions);
        const done = unwrap(await workbench.importReviewed(decisions));
        report(terminal, values.json, review, decisions, { ...done, recoveryKey });
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

/** Where nothing is left to take in, the first file is named with the reason. */
function refuseNothing(review: ImportReview, { recipes, transcriptsLeftOut }: ImportDecisions): void {
  const taken = review.tables.some((table) => recipes[table.id] !== null && (table.shape !== null || recipes[table.id] !== undefined));
  if (taken || review.transcripts.length > transcriptsLeftOut.length) return;
  const unknown = review.tables.find(({ id, shape }) => shape === null && recipes[id] === undefined);
  if (unknown !== undefined) throw new FailureError(failure('file.notRecognised', { file: unknown.id }));
  const [ignored] = review.ignored;
  if (ignored !== undefined && review.tables.length === 0)
    throw new FailureError(failure('file.unknownKind', { file: ignored, kind: extname(ignored).slice(1) }));
}

/** What was read and is not in the study, each with why: nothing may be missing without a word. */
function leftOut(review: ImportReview, { recipes, transcriptsLeftOut }: ImportDecisions, done: ImportDone): readonly LeftOut[] {
  const taken = new Set(done.taken);
  const tables = review.tables
    .filter(({ id }) => !taken.has(id))
    .map(({ id, shape, alreadyImported, questions }): LeftOut => {
      if (recipes[id] === null) return { id, why: 'left out, as the recipe says' };
      if (shape === null) return { id, why: 'not recognised, left out' };
      if (alreadyImported) return { id, why: 'the same file again under another name, left out' };
      if (questions.some(({ code }) => code === fewPupilsKey))
        return { id, why: 'a list of pupils that hardly says who they are, left out' };
      return { id, why: questions.some(({ code }) => code === 'sheet.hidden') ? 'a hidden sheet, left out' : 'left out' };
    });
  const transcripts = review.transcripts
    .filter(({ id, alreadyImported }) => alreadyImported || transcriptsLeftOut.includes(id))
    .map(
      ({ id, alreadyImported }): LeftOut => ({
        id,
        why: alreadyImported ? 'the same file again under another name, left out' : 'left out, as the recipe says',
      }),
    );
  return [...tables, ...transcripts, ...review.ignored.map((id): LeftOut => ({ id, why: 'left alone, not a kind that Strand reads' }))];
}

/** What the sum of rows does not show: cells of imported rows that stayed empty or need a word, and columns that nothing is made of. */
function cellLines({ cellIssues, cells }: Account): readonly string[] {
  const issues = cellIssues.map(
    ({ column, cells: count, reason, examples }) =>
      `${column}: ${cellsOf(count)}: ${describeCellIssue(reason)} (row ${[...new Set(examples)].join(', ')}; ${reason})`,
  );
  const columns = (cells?.setAside ?? [])
    .filter(({ reason }) => /^(column|cell)\./.test(reason))
    .map(({ column, cells: count, reason }) => `${column ?? ''}: ${cellsOf(count)}: ${describeCellIssue(reason)} (${reason})`);
  return [...issues, ...columns];
}

function cellsOf(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

interface LeftOut {
  readonly id: string;
  readonly why: string;
}

/** What was made of the files, and of a protected study the key that is shown this once. */
type Made = ImportDone & { readonly recoveryKey: string | null };

function report(terminal: Terminal, json: boolean, review: ImportReview, decisions: ImportDecisions, done: Made): void {
  const missing = leftOut(review, decisions, done);
  if (json) {
    const recipes = Object.fromEntries(review.tables.map(({ id, recipe }) => [id, recipe]));
    const { accounts, asked, recoveryKey } = done;
    sayJson(terminal, {
      accounts,
      asked,
      leftOut: missing,
      ignored: review.ignored,
      transcripts: review.transcripts,
      recipes,
      recoveryKey,
    });
    return;
  }
  for (const { fileName, tableName, account } of done.accounts) {
    const name = tableName === '' || tableName === fileName ? fileName : `${fileName} (${tableName})`;
    const setAside = account.setAside.reduce((rows, one) => rows + one.rows, 0);
    const why = account.setAside.map(
      ({ reason, rows, examples }) =>
        `${rows > 1 ? `${rows} times ` : ''}${describeSetAside(reason)} (row ${[...new Set(examples)].join(', ')}; ${reason})`,
    );
    const sum = `${name}: ${account.rowsInFile} rows = ${account.rowsImported} imported + ${setAside} set aside`;
    terminal.say(why.length === 0 ? sum : `${sum}: ${why.join('; ')}`);
    for (const line of cellLines(account)) terminal.say(`  ${line}`);
  }
  const transcripts = review.transcripts.filter(({ id }) => !missing.some((one) => one.id === id));
  for (const { id, turns, speakers } of transcripts)
    terminal.say(
      turns === 0
        ? `${id}: kept whole as a transcript, though nobody in it speaks`
        : `${id}: ${turns} turns of ${speakers.length} speakers`,
    );
  terminal.say(`${transcripts.length} transcripts`);
  for (const { id, why } of missing) terminal.say(`${id}: ${why}`);
  for (const { tableId, code, about, taken } of done.asked)
    terminal.say(`asked: ${tableId}: ${describeTaken(code, taken, about)} (${code}: ${taken})`);
  if (done.recoveryKey !== null) terminal.say(`recovery key, shown this once: ${done.recoveryKey}`);
}
