import type { Recipe } from '#shared/study/model.ts';
import { pupilCodesOf } from '#shared/tables/codeSets/pupilCodes.ts';
import { Admission, type Matched } from './admission.ts';
import { againKey, EarlierSources, kindOfRows, possibleAgain, proposedAgain } from './again.ts';
import { breathe, type ImportContext } from './context.ts';
import type { Doubt } from './doubtBook.ts';
import { isFewPupilsLeftOut } from './fewPupils.ts';
import { inImportOrder } from './importOrder.ts';
import type { Overlap } from './overlap.ts';
import { PupilSketches } from './pupilSketches.ts';
import { proposedAnswers, withProposed } from './questions.ts';
import type { ReadTable } from './readTable.ts';
import { redact } from './redact.ts';
import { buildSource } from './replaySource.ts';
import { shapeById } from './shapes/registry.ts';
import { replacementsFor } from './sourceReplacements.ts';
import type { DoubtfulMatch, ImportQuestion, ReviewedOverlap, TableReview } from './types.ts';
import { withAnswers } from './withAnswers.ts';

/**
 * Try the import with everything as proposed, keeping nothing, and ask what only that shows: pupils found only by name and school,
 * and rows that came before.
 */
export async function reviewMatching(
  reviews: readonly TableReview[],
  tables: ReadonlyMap<string, ReadTable>,
  context: ImportContext,
): Promise<readonly TableReview[]> {
  const admission = await Admission.of(
    context,
    reviews.some((review) => review.shape === 'pupils' && !isFewPupilsLeftOut(review.columns, review.recipe)),
  );
  const earlier = new EarlierSources(context);
  const doubtful = new Map<string, readonly ImportQuestion[]>();
  const doubts = new Map<string, readonly Doubt[]>();
  const overlaps = new Map<string, Overlap>();
  const repeated = kindsOfSeveral(reviews);
  for (const review of inImportOrder(reviews)) {
    const table = tables.get(review.id);
    if (table === undefined || review.shape === null || shapeById(review.shape)?.about === 'passages') continue;
    if (isFewPupilsLeftOut(review.columns, review.recipe)) continue;
    await breathe(context.signal);
    const recipe = withProposed(review.recipe, review.questions);
    const matched = await admission.match(table, recipe);
    if (matched.doubts.length > 0) doubts.set(review.id, matched.doubts);
    doubtful.set(review.id, doubtQuestions(matched));
    const isLeftOut = review.alreadyImported || review.recipe.answers['sheet.hidden'] === 'leaveOut';
    if (isLeftOut || !(repeated.has(kindOfRows(review.shape)) || earlier.has(review.shape))) continue;
    const codes = pupilCodesOf(context.study, context.now);
    const rows = withAnswers(table, redact(table, recipe, await replacementsFor(table, recipe, matched, admission), undefined, codes));
    const { tables: made } = buildSource(rows, 0);
    const overlap = earlier.has(review.shape) ? await earlier.overlap(review.shape, made) : null;
    if (overlap !== null) overlaps.set(review.id, overlap);
    earlier.met({ ...asSource(review), recipe }, made);
  }
  const again = againQuestions(reviews, overlaps);
  const sketches = new PupilSketches(context, admission);
  const shown = new Map<string, readonly DoubtfulMatch[]>();
  for (const [id, held] of doubts) shown.set(id, await sketches.of(held));
  return reviews.map((review) => {
    const questions = [
      ...(doubtful.get(review.id) ?? []),
      again.get(review.path)?.on === review.id ? again.get(review.path)?.question : undefined,
    ];
    const asked = questions.filter((question) => question !== undefined);
    const overlap = overlaps.get(review.id);
    const answer = again.get(review.path)?.question.proposed;
    const answers = {
      ...review.recipe.answers,
      ...proposedAnswers(asked),
      ...(overlap === undefined || answer === undefined ? {} : { [againKey]: answer }),
    };
    const recipe: Recipe = { ...review.recipe, answers };
    return {
      ...review,
      questions: [...review.questions, ...asked],
      doubts: shown.get(review.id) ?? [],
      recipe,
      overlap: overlap === undefined ? null : reviewed(overlap),
    };
  });
}

/** Asked once for all pupils found by name alone, and once for all whose name is cut short: by itself such a name is tied to nobody. */
function doubtQuestions({ doubtful, cutShort }: Matched): readonly ImportQuestion[] {
  const asked = { column: null, options: ['match', 'setAside'], mustAnswer: true } as const;
  return [
    ...(doubtful.pupils === 0 ? [] : [{ ...asked, code: 'pupil.doubtful', values: { ...doubtful }, proposed: 'match' }]),
    ...(cutShort.pupils === 0 ? [] : [{ ...asked, code: 'pupil.cutShort', values: { ...cutShort }, proposed: 'setAside' }]),
  ];
}

/** Kinds of rows that several tables of the import have: one of them may repeat another. */
function kindsOfSeveral(reviews: readonly TableReview[]): ReadonlySet<string> {
  const met = new Set<string>();
  const several = new Set<string>();
  for (const { shape, alreadyImported } of reviews) {
    if (shape === null || alreadyImported || shape === 'marks') continue;
    const kind = kindOfRows(shape);
    if (met.has(kind)) several.add(kind);
    met.add(kind);
  }
  return several;
}

/** A table that is only reviewed, as the source it would become. */
function asSource({ id, path, tableName }: TableReview) {
  const account = { rowsInFile: 0, rowsImported: 0, setAside: [], cellIssues: [] };
  return { id, number: 0, fileName: path, tableName, originalHash: '', grid: '', account, importedAt: '' };
}

/** Asked once per file, on its first table with rows that came before; the answer holds for all of its tables. */
function againQuestions(
  reviews: readonly TableReview[],
  overlaps: ReadonlyMap<string, Overlap>,
): ReadonlyMap<string, { readonly on: string; readonly question: ImportQuestion }> {
  const asked = new Map<string, { on: string; question: ImportQuestion }>();
  for (const path of new Set(reviews.map((review) => review.path))) {
    const found = reviews.flatMap((review) => {
      const overlap = review.path === path ? overlaps.get(review.id) : undefined;
      return overlap === undefined ? [] : [{ review, overlap }];
    });
    const first = found[0];
    if (first === undefined) continue;
    const sum = (count: (overlap: Overlap) => number): number => found.reduce((all, { overlap }) => all + count(overlap), 0);
    const all = {
      earlier: found.flatMap(({ overlap }) => overlap.earlier),
      fresh: sum(({ fresh }) => fresh),
      same: sum(({ same }) => same),
      changed: sum(({ changed }) => changed),
    };
    const { fresh, same, changed } = all;
    const gone = all.earlier.reduce((rows, one) => rows + one.gone, 0);
    const [name = '', ...others] = new Set(all.earlier.map(({ source }) => source.fileName));
    const proposed = proposedAgain(first.review.shape ?? '', all);
    asked.set(path, {
      on: first.review.id,
      question: {
        code: againKey,
        column: null,
        values: {
          fresh,
          same,
          changed,
          gone,
          earlier: name,
          others: others.length,
          newerProposed: proposed === 'addNewer' && changed > 0 ? 1 : 0,
        },
        options: possibleAgain(all),
        proposed,
      },
    });
  }
  return asked;
}

function reviewed({ earlier, fresh, same, changed, examples }: Overlap): ReviewedOverlap {
  return {
    earlier: earlier.map(({ source }) => (source.tableName === '' ? source.fileName : `${source.fileName}, ${source.tableName}`)),
    fresh,
    same,
    changed,
    gone: earlier.reduce((rows, { gone }) => rows + gone, 0),
    examples,
  };
}
