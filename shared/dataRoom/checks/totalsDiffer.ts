import { checkOfList } from '../check.ts';

/** Totals that a file gives and its rows do not come to. */
export const totalsDiffer = checkOfList('totalsDiffer', 'doubtful', async ({ study }) => {
  const checked = study.sources.filter(({ account }) => account.totals !== undefined);
  if (checked.length === 0) return null;
  return checked.flatMap(({ number, account }) =>
    (account.totals ?? []).map(({ row, said, sum }) => ({
      source: number,
      row,
      pupil: null,
      school: null,
      day: null,
      about: [String(said), String(sum)],
    })),
  );
});
