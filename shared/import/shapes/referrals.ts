import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { referralOutcome } from '#shared/tables/referralReasons.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { eachPupilRow, identityFields, readField, type Shape } from './shape.ts';

/** Referrals to mentoring, one row each, with one or more reasons. The grid holds roles and reason codes, not the words written. */
export const referrals: Shape = {
  id: 'referrals',
  fields: ['received', 'referred_by', 'reasons', 'outcome'],
  required: [['received'], ['reasons', 'referred_by']],
  atLeast: 2,
  isEnough: saysOnlyWhy,
  fits: ({ header, name, path, titles }) =>
    header.some((heading) => /refer|barrier|concern/i.test(heading)) || /refer/i.test([name, path, ...titles].join(' ')),
  names: /referr/i,
  build(rows, source, tally) {
    const out = new TableRows('referral');
    const reasonRows = new TableRows('referral_reason');
    const received = readField(rows, 'received', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    const by = readField(rows, 'referred_by', 'value.text', tally, (text) => text);
    const reasons = readField(rows, 'reasons', 'value.text', tally, (text) => text.split(';'));
    const outcome = readField(rows, 'outcome', 'value.outcome', tally, referralOutcome);
    eachPupilRow(rows, tally, (row, pupil) => {
      const on = received.value(row);
      const referral = source * 1_000_000 + out.rowCount + 1;
      out.add({
        referral,
        pupil,
        received: on,
        referred_by: by.value(row),
        outcome: outcome.value(row),
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      for (const reason of reasons.value(row) ?? []) reasonRows.add({ referral, pupil, reason });
      return null;
    });
    return [out.finish(), reasonRows.finish()];
  },
};

/** Who was referred and why, and nothing else: when is not known, and the start of mentoring is the pupil's clock. */
function saysOnlyWhy(meanings: readonly (FieldName | null)[]): boolean {
  return (
    meanings.includes('reasons') && meanings.every((field) => field === 'reasons' || (field !== null && identityFields.includes(field)))
  );
}
