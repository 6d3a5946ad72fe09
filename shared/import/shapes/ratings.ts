import { instrumentSet } from '#shared/tables/codeSets/instrumentSet.ts';
import { type AnswerRange, answerRange } from '#shared/tables/codeSets/scaleTexts.ts';
import { type FieldName, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { instrumentOf, instruments, raterOf, ratingWave } from '#shared/tables/instruments.ts';
import { leftOutScale, nameOnScale, parseScale, scaleIn, scaleKey, withoutScale, writeScale } from '#shared/tables/ratingScale.ts';
import { ladderStep, trafficLight } from '#shared/tables/ratingWords.ts';
import { mostOfSdq, sdqOfRole, summedScore, writeSummed } from '#shared/tables/summedScores.ts';
import type { RedactedColumn } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseRating } from '../values/numbers.ts';
import { isCalled, isHeaded, isHeadingOf } from './headings.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** A rating as a number: a leading number, or a step of a ladder of words or faces. */
function ratingOf(text: string): number | null {
  return parseRating(text) ?? ladderStep(text);
}

export function isRatingText(text: string): boolean {
  return ratingOf(text) !== null || trafficLight(text) !== null;
}

/**
 * Ratings of behaviour by staff, one row per pupil, wave and rater. Raters are numbers, their roles are words. Without a column of
 * waves the day tells: it lies in one of the pupil's windows, or in none. Where something else than behaviour was rated, in traffic
 * lights, or on another scale than from 1 to 5, the instrument is a school's own: `own:` and its name, with its scale where that is known. A score of
 * the SDQ is its instrument's, once somebody said who filled it in.
 */
export const teacherRatings: Shape = {
  id: 'teacherRatings',
  fields: ['value', 'wave', 'rater', 'rater_role', 'day', 'measure'],
  required: [['value'], ['wave', 'day']],
  atLeast: 2,
  // Answers to the items of a scale are no ratings of behaviour, one by one, and a score alone could be of anything.
  fits: (table) =>
    !table.header.some((heading) => /^(item|question)( (no|number|id))?$/.test(plainHeader(heading))) &&
    (table.header.some((heading) => plainHeader(heading) !== 'score' && isHeadingOf(heading, ['value', 'wave', 'measure', 'rater'])) ||
      isCalled(table, /rating|survey|behav|form response/i) ||
      isHeaded(table, /\brat(e|ed|ing)\b/i)),
  names: /rating|teacher|survey|form response/i,
  build(rows, source, tally) {
    const out = new TableRows('rating');
    const { minimum, maximum, id, raterRole } = instruments.teacherBehaviour;
    const ofFile = rows.recipe.answers[scaleKey];
    const usual = { minimum, maximum, lowIsBetter: false };
    const onScale = parseScale(ofFile) ?? usual;
    const version = rows.recipe.answers['instrument.which'];
    const rating = readField(rows, 'value', 'value.rating', tally, (text) => (isRatingText(text) ? text : null));
    const measure = readField(rows, 'measure', 'value.text', tally, (text) => text.trim());
    const wave = readField(rows, 'wave', 'value.wave', tally, ratingWave);
    const rater = readField(rows, 'rater', 'value.text', tally, (text) => text);
    const role = readField(rows, 'rater_role', 'value.text', tally, (text) => text);
    const day = readField(rows, 'day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    eachPupilRow(rows, tally, (row, pupil) => {
      const at = wave.value(row);
      if (wave.present && at === null) return 'wave.notUnderstood';
      const on = day.value(row);
      if (at === null && on === null) return day.blank(row) ? 'date.blank' : 'date.notUnderstood';
      const text = rating.value(row);
      if (text === null) return rating.blank(row) ? 'rating.blank' : 'rating.notUnderstood';
      const of = measure.value(row);
      const by = role.value(row);
      const isScore = version !== undefined && version !== 'own' && of !== null;
      const summed = isScore ? summedScore(of, sdqOfRole(by) ?? version) : null;
      const form = { pupil, rater: rater.value(row), wave: at, day: on, source, source_row: rows.rowNumbers[row] ?? 0 };
      if (summed !== null) {
        const sum = within(parseRating(text), 0, mostOfSdq(summed));
        if (sum === null) return 'rating.notUnderstood';
        out.add({ ...form, instrument: writeSummed(summed), rater_role: raterOf(summed.scale), value: sum });
        return null;
      }
      const light = trafficLight(text);
      const named = of === null ? '' : withoutScale(of);
      const isBehaviour = named === '' || /behav/i.test(named);
      const written = of === null ? null : scaleIn(of, true);
      const scale = written ?? onScale;
      const isUsual = writeScale(scale) === writeScale(usual);
      if (light === null && isBehaviour && ofFile === leftOutScale) return 'rating.scaleUnknown';
      const name = isBehaviour ? nameOnScale('Behaviour', scale) : of;
      const own = light !== null ? `own:${of ?? 'Behaviour'} (traffic light)` : isBehaviour && isUsual ? null : `own:${name}`;
      const given = isUsual || !isBehaviour ? ratingOf(text) : parseRating(text);
      const value = light ?? (isBehaviour || written !== null ? within(given, scale.minimum, scale.maximum) : given);
      if (value === null) return 'rating.notUnderstood';
      out.add({ ...form, instrument: own ?? id, rater_role: by === null || by === 'other' ? raterRole : by, value });
      return null;
    });
    return [out.finish()];
  },
};

/** A scale answered item by item, one row per pupil and wave. Answers stay as given: which items are reversed is in the recipe. */
export const scaleItems: Shape = {
  id: 'scaleItems',
  fields: ['wave', 'day'],
  required: [['wave'], ['item_1'], ['item_2'], ['item_3']],
  atLeast: 2,
  names: /scale|confidence|esteem|questionnaire|survey/i,
  build(rows, source, tally) {
    const out = new TableRows('rating');
    const wave = readField(rows, 'wave', 'value.wave', tally, ratingWave);
    const day = readField(rows, 'day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    const columns = rows.columns.flatMap((column) => {
      const item = itemOfField(column.field);
      return item === null ? [] : [{ item, column }];
    });
    const instrument = instrumentOf(rows.recipe.answers, columns.length);
    const known = answerRange(rows.recipe.answers['items.range'] ?? '') ?? rangeOf(instrument);
    const range = known ?? { minimum: holdsZeros(columns.map(({ column }) => column)) ? 0 : 1, maximum: highestAnswer };
    const items = columns.map(({ item, column }) => ({
      item,
      header: column.header,
      reader: readField(rows, column.field, 'item.outOfRange', tally, (text) => whole(within(parseRating(text), 0, highestAnswer))),
    }));
    eachPupilRow(rows, tally, (row, pupil) => {
      const at = wave.value(row);
      if (at === null) return 'wave.notUnderstood';
      const on = day.value(row);
      let answered = 0;
      for (const { item, header, reader } of items) {
        const value = reader.value(row);
        if (value === null) continue;
        const isOnScale = within(value, range.minimum, range.maximum) !== null;
        if (isOnScale) answered++;
        else tally.cell(header, 'item.outOfRange', rows.rowNumbers[row] ?? 0, row);
        // Of a known scale kept all the same: a study may say later that it is longer, and then the answer is scored.
        if (!isOnScale && known === null) continue;
        out.add({
          pupil,
          instrument,
          item,
          rater_role: raterOf(instrument),
          wave: at,
          day: on,
          value,
          source,
          source_row: rows.rowNumbers[row] ?? 0,
        });
      }
      return answered === 0 ? 'rating.blank' : null;
    });
    return [out.finish()];
  },
};

export function itemOfField(field: FieldName | string): number | null {
  const item = /^item_(\d+)$/.exec(field)?.[1];
  return item === undefined ? null : Number(item);
}

/** No answer of a scale is higher; what is, is a slip of the hand. */
const highestAnswer = 10;

function rangeOf(instrument: string): AnswerRange | null {
  const shipped = instrumentSet.rows.find(({ id }) => id === instrument)?.values['answers'];
  return answerRange(shipped ?? '');
}

const enoughAnswers = 20;
const zeroShare = 0.1;

/** Whether 0 is an answer of a scale that nobody knows: where it is rare it stands for an answer that was not given. */
function holdsZeros(columns: readonly RedactedColumn[]): boolean {
  let [zeros, all] = [0, 0];
  for (const { words, codes } of columns) {
    const answers = words.map((word) => parseRating(word));
    for (const code of codes) {
      const value = answers[code] ?? null;
      if (value === null) continue;
      all++;
      if (value === 0) zeros++;
    }
  }
  return all >= enoughAnswers && zeros >= zeroShare * all;
}

function within(value: number | null, minimum: number, maximum: number): number | null {
  return value !== null && value >= minimum && value <= maximum ? value : null;
}

function whole(value: number | null): number | null {
  return value !== null && Number.isInteger(value) ? value : null;
}
