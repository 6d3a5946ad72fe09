import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseNumber } from '../values/numbers.ts';
import { polarityOf } from '../values/words.ts';
import { isCalled, isHeadingOf } from './headings.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** A behaviour log, one row per event. Without a polarity column the sign of the points tells; without either, the kind of event. */
export const behaviourEvents: Shape = {
  id: 'behaviourEvents',
  fields: ['event_kind', 'polarity', 'points', 'day', 'narrative'],
  required: [['day'], ['polarity', 'points', 'event_kind']],
  atLeast: 2,
  // A score alone could be of anything.
  fits: (table) =>
    table.header.some((heading) => plainHeader(heading) !== 'score' && isHeadingOf(heading, ['polarity', 'points', 'event_kind'])) ||
    isCalled(table, /behav|incident|conduct|reward|sanction/i),
  names: /behav|incident|conduct|achievement/i,
  build(rows, source, tally) {
    const out = new TableRows('behaviour_event');
    const day = readField(rows, 'day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    const polarity = readField(rows, 'polarity', 'value.polarity', tally, polarityOf);
    const points = readField(rows, 'points', 'value.number', tally, parseNumber);
    const kind = readField(rows, 'event_kind', 'value.text', tally, (text) => text.trim());
    eachPupilRow(rows, tally, (row, pupil) => {
      const on = day.value(row);
      if (on === null) return day.blank(row) ? 'date.blank' : 'date.notUnderstood';
      const scored = points.value(row);
      const word = kind.value(row);
      if (word !== null && /^(notice|attendance[ _]event)$/i.test(word)) return 'event.notBehaviour';
      const told = polarity.value(row) ?? (polarity.present || scored === null || scored === 0 ? null : Math.sign(scored));
      out.add({
        pupil,
        day: on,
        polarity: told ?? (polarity.present || word === null ? null : polarityOf(word)),
        points: scored,
        kind: word,
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};
