import { FailureError, failure } from '#shared/failure/failure.ts';
import { fail, failureFrom, ok, type Result } from '#shared/failure/result.ts';
import type { Account, Recipe, SchoolKey, Source, TranscriptDocument } from '#shared/study/model.ts';
import { pupilCodesOf } from '#shared/tables/codeSets/pupilCodes.ts';
import { Admission } from './admission.ts';
import { accountForCells } from './cellAccount.ts';
import { askedOf, type Chosen, chosenTables, isOfPassages } from './chosenTables.ts';
import { breathe, type FileReading, type ImportContext, type ImportProgress, type ReadFile } from './context.ts';
import { writeGrid } from './gridFormat.ts';
import { sha256, sha256InPieces } from './hash.ts';
import { onDiskAccount } from './onDisk.ts';
import { PassageLibrary } from './passageLibrary.ts';
import { codingsOf, passageColumn } from './passages.ts';
import { prepareDocument } from './prepareDocument.ts';
import { withHiddenTitles } from './privacy/hiddenTitles.ts';
import { type PersonalFinding, personalAccount, personalColumns, withoutPersonal } from './privacy/keptOut.ts';
import { titleHider } from './privacy/titleHider.ts';
import type { ReadTable } from './readTable.ts';
import { namesIn, type Replacements, redact } from './redact.ts';
import { type RedactedRows, redactedColumn } from './redactedRows.ts';
import { RowsAgain } from './rowsAgain.ts';
import { replacementsFor } from './sourceReplacements.ts';
import { addsUp, setAsideRows } from './tally.ts';
import { amountOf } from './totals.ts';
import type { ImportDecisions, ImportReview, PassageCoding, PreparedImport, ReplayedSource } from './types.ts';
import { withAnswers } from './withAnswers.ts';
import { withItemRange } from './withItemRange.ts';

/**
 * Turn what was read and decided into everything one import adds. Nothing is prepared unless every table's account adds up.
 * The same files, decisions, study, clock and ids give the same result, byte for byte.
 */
export async function prepareImport(
  readings: readonly FileReading[],
  review: ImportReview,
  decisions: ImportDecisions,
  context: ImportContext,
  progress: ImportProgress = () => undefined,
): Promise<Result<PreparedImport>> {
  try {
    return await prepare(readings, review, decisions, context, progress);
  } catch (thrown) {
    if (context.signal.aborted) return fail('cancelled');
    return { ok: false, failure: failureFrom(thrown) };
  }
}

/** A table that is imported, with what its columns tell of people; its recipe keeps none of that without a reason. */
interface Private extends Chosen {
  readonly personal: readonly PersonalFinding[];
}

async function prepare(
  readings: readonly FileReading[],
  review: ImportReview,
  decisions: ImportDecisions,
  context: ImportContext,
  progress: ImportProgress,
): Promise<Result<PreparedImport>> {
  const chosen = chosenTables(readings, review, decisions).map((each): Private => {
    const personal = personalColumns(each.table);
    return { ...each, personal, recipe: withItemRange(withoutPersonal(each.recipe, personal), context.study) };
  });
  const transcripts = chosenTranscripts(readings, review, decisions);
  if (chosen.length + transcripts.length === 0) {
    const before = [...review.tables, ...review.transcripts].find((each) => each.alreadyImported);
    return before === undefined ? fail('import.nothingToImport') : fail('import.alreadyImported', { file: before.path });
  }
  const { study } = context;
  const admission = await Admission.of(
    context,
    chosen.some(({ recipe }) => recipe.shape === 'pupils'),
  );
  const [ofPassages, ofPupils] = [chosen.filter(isOfPassages), chosen.filter((each) => !isOfPassages(each))];
  const sources: Source[] = [];
  const blobs = new Map<string, Uint8Array>();
  const built = new Map<string, ReplayedSource>();
  const years = new Map<SchoolKey, number[]>();
  let number = study.sources.reduce((most, source) => Math.max(most, source.number), 0);
  const again = new RowsAgain(context, chosen);
  const hider = await titleHider(chosen, titlesOf(chosen, transcripts), admission);
  const codes = pupilCodesOf(study, context.now);
  const elsewhere = new Set(chosen.flatMap(({ table, recipe }) => [...namesIn(table, recipe)]));
  const take = async ({ table, recipe, hash, personal }: Private, replacements: Replacements): Promise<RedactedRows> => {
    number++;
    await breathe(context.signal);
    const { rows, tally, tables } = await again.built(withAnswers(table, redact(table, recipe, replacements, elsewhere, codes)), number);
    const structural = [...table.structural.values()].reduce((sum, each) => sum + each.length, 0);
    const account = {
      ...tally.account(table.rowCount + structural, table.structural),
      cells: accountForCells(table, rows, tally, personal),
      personal: personalAccount(recipe, personal),
      ...totalsOf(table),
      ...onDiskAccount(table, tally),
    };
    if (!addsUp(account) || table.isWholeFile === false) refuseAccount(table.path, account);
    const hidden = withHiddenTitles({ fileName: table.path, tableName: table.name, recipe, account, rows }, hider);
    await breathe(context.signal);
    const bytes = writeGrid(hidden.rows);
    const grid = await sha256InPieces(bytes, () => breathe(context.signal));
    blobs.set(grid, bytes);
    collectYears(rows, years);
    const id = context.newId();
    built.set(id, tables);
    const source: Source = {
      id,
      number,
      fileName: hidden.fileName,
      tableName: hidden.tableName,
      originalHash: hash,
      grid,
      recipe: withoutPupils(hidden.recipe),
      account: hidden.account,
      importedAt: context.now,
    };
    sources.push(source);
    again.took(source, tables);
    return hidden.rows;
  };
  for (const [place, each] of ofPupils.entries()) {
    progress({ step: 'import.table', done: place, total: chosen.length });
    await breathe(context.signal);
    const matched = await admission.match(each.table, each.recipe);
    await take(each, await replacementsFor(each.table, each.recipe, matched, admission));
  }
  const documents: TranscriptDocument[] = [];
  const replacedNames: PreparedImport['asked'][number][] = [];
  const library = new PassageLibrary();
  if (ofPassages.length > 0) for (const document of study.documents) library.add(document, await context.transcript(document));
  for (const file of transcripts) {
    await breathe(context.signal);
    const { document, text, transcript, namesReplaced } = await prepareDocument(file, admission, context);
    blobs.set(document.text, text);
    const { title, fileName } = document;
    documents.push({ ...document, title: hider.hideWhole(title), fileName: hider.hideWhole(fileName) });
    library.add(document, transcript);
    if (namesReplaced > 0) replacedNames.push(replacedIn(file.path, namesReplaced));
  }
  const codings: PassageCoding[] = [];
  for (const [place, each] of ofPassages.entries()) {
    progress({ step: 'import.table', done: ofPupils.length + place, total: chosen.length });
    await breathe(context.signal);
    const subject = passageColumn(each.table, each.recipe, library);
    codings.push(...codingsOf(await take(each, { subject, mentor: null, rater: null, school: null, madePupils: [] }), library));
  }
  admission.schools.settlePhases(years);
  const keyBytes = admission.storedKeys();
  const matchKeys = await sha256(keyBytes);
  blobs.set(matchKeys, keyBytes);
  progress({ step: 'import.table', done: chosen.length, total: chosen.length });
  return ok({
    sources,
    taken: chosen.map(({ table }) => table.id),
    replaced: again.replaced,
    amended: await again.amended(blobs),
    documents,
    codings,
    schools: admission.schools.added,
    mentors: admission.staff.added,
    register: { pupils: admission.pupils, matchKeys },
    blobs,
    rows: built,
    asked: [...askedOf(chosen), ...replacedNames],
  });
}

/** Everything that files, sheets and columns are called. */
function titlesOf(chosen: readonly Chosen[], transcripts: readonly Extract<ReadFile, { kind: 'transcript' }>[]): readonly string[] {
  const tables = chosen.flatMap(({ table }) => [table.path, table.name, ...table.header]);
  return [...tables, ...transcripts.flatMap(({ path, parsed }) => [path, parsed.title ?? ''])];
}

function chosenTranscripts(
  readings: readonly FileReading[],
  review: ImportReview,
  decisions: ImportDecisions,
): readonly Extract<ReadFile, { kind: 'transcript' }>[] {
  const wanted = new Set(
    review.transcripts.filter((each) => !each.alreadyImported && !decisions.transcriptsLeftOut.includes(each.id)).map((each) => each.path),
  );
  return readings.flatMap(({ result }) =>
    result.ok && result.value.kind === 'transcript' && wanted.has(result.value.path) ? [result.value] : [],
  );
}

/** Where the file gives totals: those that its rows do not come to. */
function totalsOf(table: ReadTable): Pick<Account, 'totals'> {
  if (!table.structural.has('row.total')) return {};
  return { totals: (table.wrongTotals ?? []).map(({ column, row, said, sum }) => ({ column, row, said: amountOf(said) ?? 0, sum })) };
}

function refuseAccount(file: string, account: Account): never {
  const { rowsInFile, rowsImported } = account;
  throw new FailureError(failure('import.accountMismatch', { file, rowsInFile, rowsImported, setAside: setAsideRows(account) }));
}

/** Not asked, but told where the answers are told: what was done to a transcript before it was kept. */
function replacedIn(path: string, names: number): PreparedImport['asked'][number] {
  const question = { code: 'names.replaced', column: null, values: { names }, options: ['replace'], proposed: 'replace' };
  return { tableId: path, question, taken: String(names) };
}

/** Answers about single pupils have done their work: the grid holds who each row is about, and a recipe says nothing of anybody. */
function withoutPupils(recipe: Recipe): Recipe {
  const answers = Object.fromEntries(Object.entries(recipe.answers).filter(([key]) => !key.startsWith('pupil.doubtful:')));
  return { ...recipe, answers };
}

function collectYears(rows: RedactedRows, years: Map<SchoolKey, number[]>): void {
  const school = redactedColumn(rows, 'school');
  const year = redactedColumn(rows, 'year_group');
  if (school === null || year === null) return;
  for (let row = 0; row < rows.rowCount; row++) {
    const key = Number(school.words[school.codes[row] ?? 0]);
    const group = Number(/\d+/.exec(year.words[year.codes[row] ?? 0] ?? '')?.[0] ?? Number.NaN);
    if (Number.isNaN(group) || !Number.isInteger(key)) continue;
    years.set(key, [...(years.get(key) ?? []), group]);
  }
}
