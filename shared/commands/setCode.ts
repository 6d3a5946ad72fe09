import { z } from 'zod';
import { defineCommand, found, refuse } from '#shared/study/command.ts';
import { fitsColumn, rowIdOf } from '#shared/tables/codeSets/codeSet.ts';
import { codeSetById } from '#shared/tables/codeSets/registry.ts';
import { codeSetName } from '#shared/words/codeSets.ts';
import { historyWords } from '#shared/words/history.ts';

/** Changes a row of a code set for this study, or adds one: what is not named stays as it is. */
export const setCode = defineCommand({
  id: 'codes.set',
  label: 'Change a code or a date',
  parameters: z.strictObject({ set: z.string(), row: z.string().min(1).max(200), values: z.record(z.string(), z.string().max(200)) }),
  apply(draft, { set: id, row, values }) {
    const set = found(codeSetById(id), 'codeSet.gone');
    const shipped = set.rows.find((one) => one.id === row);
    const changes = draft.codeChanges ?? [];
    const held = changes.find((one) => one.set === id && one.row === row);
    const all = { ...shipped?.values, ...held?.values, ...values };
    for (const [name, text] of Object.entries(values)) {
      const column = set.columns.find((one) => one.id === name);
      if (column === undefined || !fitsColumn(column, text.trim())) refuse('codeSet.badValue');
    }
    if (rowIdOf(set, all) !== row) refuse('codeSet.badValue');
    if (all['from'] !== undefined && all['to'] !== undefined && all['to'] !== '' && all['to'] < all['from']) refuse('codeSet.badDates');
    const trimmed = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.trim()]));
    if (held === undefined) changes.push({ set: id, row, values: trimmed });
    else Object.assign(held.values, trimmed);
    draft.codeChanges = changes;
  },
  describe: ({ set, row }) => historyWords.changedCode(codeSetName(set), row),
});
