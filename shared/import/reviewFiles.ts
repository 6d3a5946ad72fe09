import type { Recipe, Study } from '#shared/study/model.ts';
import { scaleKeysOf } from '#shared/tables/codeSets/scaleKeys.ts';
import { registerCodesOf, termStretches } from '#shared/tables/codeSets/studyCodes.ts';
import { scaleKey } from '#shared/tables/ratingScale.ts';
import { chosenMeanings } from './chosenMeanings.ts';
import { type ColumnEvidence, understoodShare } from './columnEvidence.ts';
import { breathe, type FileReading, type ImportContext, type ImportProgress, type ReadFile } from './context.ts';
import { dateWordsOf, type SettledOrder, settleDateOrder } from './dateOrder.ts';
import { type EarlierRecipe, earlierRecipe } from './earlierRecipe.ts';
import { withFewPupils } from './fewPupils.ts';
import { fieldKind } from './fields.ts';
import { personalColumn } from './privacy/personalColumns.ts';
import { standIn } from './privacy/titleHider.ts';
import { proposedAnswers, questionsFor } from './questions.ts';
import type { ReadTable } from './readTable.ts';
import { type Recognition, recogniseShape, tableEvidence } from './recogniseShape.ts';
import type { fieldOf } from './redact.ts';
import { answersBesides, answersNow, changesNow, orderNow } from './replayedAnswers.ts';
import { reviewMatching } from './reviewMatching.ts';
import { shapes } from './shapes/registry.ts';
import { fieldsOf, identityFields, type Shape } from './shapes/shape.ts';
import type { ColumnReview, ImportQuestion, ImportReview, ShapeReview, TableReview, TranscriptReview } from './types.ts';
import { knownCodes } from './unknownCodes.ts';

/** Look at everything that was read and propose what each table is, what each column means, and what must be asked. Keeps nothing. */
export async function reviewFiles(
  readings: readonly FileReading[],
  context: ImportContext,
  progress: ImportProgress = () => undefined,
): Promise<ImportReview> {
  const tables: TableReview[] = [];
  const held = new Map<string, ReadTable>();
  const transcripts: TranscriptReview[] = [];
  const refused: { path: string; failure: ImportReview['refused'][number]['failure'] }[] = [];
  const ignored: string[] = [];
  const met = new Set<string>();
  for (const [place, { path, result }] of readings.entries()) {
    await breathe(context.signal);
    progress({ step: 'import.match', done: place, total: readings.length });
    if (!result.ok) refused.push({ path, failure: result.failure });
    else if (result.value.kind === 'ignored') ignored.push(path);
    else {
      const copy = met.has(result.value.hash);
      met.add(result.value.hash);
      if (result.value.kind === 'transcript') transcripts.push(reviewTranscript(result.value, context.study, copy));
      else {
        for (const table of result.value.tables) held.set(table.id, table);
        tables.push(...reviewTables(result.value, context, copy));
      }
    }
  }
  return { tables: await reviewMatching(tables, held, context), transcripts, refused, ignored };
}

function reviewTables(file: Extract<ReadFile, { kind: 'tables' }>, context: ImportContext, copy: boolean): readonly TableReview[] {
  const looked = file.tables.map((table) => {
    const evidence = tableEvidence(table);
    const fresh = recogniseShape(table, evidence);
    const earlier = earlierRecipe(table, evidence, fresh, context.study.sources);
    return { table, evidence, earlier, recognition: earlier?.recognition ?? fresh };
  });
  const words = looked.flatMap(({ evidence, recognition }) =>
    recognition === null ? [] : [dateWordsOf(recognition.shape.id, recognition.meanings, evidence)],
  );
  const settled = settleDateOrder(words, context.now, termStretches(context.study));
  const before = looked.map(({ earlier }) => earlier?.source.recipe.dateOrder ?? null).find((order) => order !== null) ?? null;
  const order = orderNow(settled, before);
  let asked = false;
  const reviews = looked.map((each) => {
    const askOrder = !asked && each.recognition !== null;
    asked ||= askOrder;
    const review = reviewTable(each, order, askOrder, context, file.hash);
    return copy ? { ...review, alreadyImported: true } : review;
  });
  return scaleAskedOnce(reviews);
}

/** What scale the ratings of a file are on is asked on the first of its sheets that does not say. */
function scaleAskedOnce(reviews: readonly TableReview[]): readonly TableReview[] {
  const isAsked = ({ code, mustAnswer }: ImportQuestion): boolean => code === scaleKey && mustAnswer === true;
  const first = reviews.find(({ questions }) => questions.some(isAsked));
  return reviews.map((review) =>
    review === first ? review : { ...review, questions: review.questions.filter((question) => !isAsked(question)) },
  );
}

interface Looked {
  readonly table: ReadTable;
  readonly evidence: readonly ColumnEvidence[];
  readonly earlier: EarlierRecipe | null;
  readonly recognition: Recognition | null;
}

function reviewTable(looked: Looked, order: SettledOrder, askOrder: boolean, { study, now }: ImportContext, hash: string): TableReview {
  const { table, evidence, earlier, recognition } = looked;
  const fresh = recognition === null ? [] : questionsFor(table, recognition, evidence, order, askOrder, now, scaleKeysOf(study));
  const asked = earlier === null ? fresh : answersNow(fresh, earlier.source.recipe);
  const own = new Set(registerCodesOf(study).map(({ code }) => code));
  const questions = asked.filter(({ code, column }) => code !== 'code.unknown' || column === null || !own.has(column));
  const columns = columnReviews(table, evidence, recognition, order);
  const recipe: Recipe = {
    shape: recognition?.shape.id ?? '',
    table: table.name,
    fields: Object.fromEntries(table.header.map((header, place) => [header, recognition?.meanings[place]?.field ?? null])),
    dateOrder: order.order,
    answers: { ...(earlier === null ? {} : answersBesides(earlier.source.recipe)), ...proposedAnswers(questions) },
  };
  const structural = [...table.structural.values()].reduce((sum, rows) => sum + rows.length, 0);
  return {
    id: table.id,
    path: table.path,
    tableName: table.name,
    rows: table.rowCount + structural,
    shape: recognition?.shape.id ?? null,
    shapes: shapes.map((shape) => shapeReview(table, evidence, shape, order)),
    columns,
    questions: withFewPupils(questions, columns, recipe),
    recipe,
    alreadyImported: study.sources.some(
      (source) => source.originalHash === hash && (source.tableName === table.name || standIn.test(source.tableName)),
    ),
    replay:
      earlier === null
        ? null
        : {
            fileName: earlier.source.fileName,
            importedAt: earlier.source.importedAt,
            changes: changesNow(earlier, questions, order),
          },
    overlap: null,
    codes: recognition === null ? [] : knownCodes(recognition.meanings, evidence),
    doubts: [],
  };
}

function shapeReview(table: ReadTable, evidence: readonly ColumnEvidence[], shape: Shape, { order }: SettledOrder): ShapeReview {
  const columns = chosenMeanings(table, evidence, shape).map(({ field, why }, place) => {
    const held = evidence[place];
    return { field, why, understood: field === null || held === undefined ? 0 : understoodShare(held, field, order) };
  });
  return { shape: shape.id, choices: fieldsOf(shape), columns };
}

const samplesShown = 5;

function columnReviews(
  table: ReadTable,
  evidence: readonly ColumnEvidence[],
  recognition: Recognition | null,
  order: SettledOrder,
): readonly ColumnReview[] {
  const choices = recognition === null ? [] : fieldsOf(recognition.shape);
  return table.header.map((header, place) => {
    const { field, why } = recognition?.meanings[place] ?? { field: null, why: 'none' };
    const held = evidence[place];
    const privacy = field === null ? 'dropped' : keptAs(field, recognition);
    const column = table.columns[place];
    const personal = column === undefined ? null : personalColumn(header, column);
    const isShown = personal?.by !== 'values' && (privacy === 'kept' || (privacy === 'coarsened' && field !== 'birth'));
    return {
      header,
      field,
      why,
      privacy,
      personal,
      samples: isShown ? (held?.words.slice(0, samplesShown) ?? []) : [],
      understood: field === null || held === undefined ? 0 : understoodShare(held, field, order.order),
      filled: held?.filled ?? 0,
      different: held?.words.length ?? 0,
      choices,
    };
  });
}

/** How a field is kept under a shape: outside a list of pupils every identity column only serves to find the pupil. */
function keptAs(field: NonNullable<ReturnType<typeof fieldOf>>, recognition: Recognition | null): ColumnReview['privacy'] {
  const { privacy } = fieldKind(field);
  if (privacy === 'keyed' && field === 'school' && recognition?.shape.id === 'pupils') return 'kept';
  return identityFields.includes(field) && recognition?.shape.id !== 'pupils' ? 'keyed' : privacy;
}

function reviewTranscript(file: Extract<ReadFile, { kind: 'transcript' }>, study: Study, copy: boolean): TranscriptReview {
  const { parsed, path, hash } = file;
  return {
    id: path,
    path,
    title: parsed.title ?? path.slice(path.lastIndexOf('/') + 1),
    turns: parsed.text.turns.filter((turn) => turn.speaker !== '').length,
    speakers: parsed.speakers.map(({ label, role, ref, schoolName }) => ({
      label,
      role,
      school: schoolName ?? parsed.schoolName,
      tied: ref !== null,
    })),
    alreadyImported: copy || study.documents.some((document) => document.originalHash === hash),
  };
}
