import type { Study } from '#shared/study/model.ts';

/** A column of an imported file that nothing uses, and that by its heading may say when mentoring began. */
export interface UnusedStart {
  readonly fileName: string;
  readonly column: string;
}

const begins = /\b(start(s|ed)?|beg[aiu]ns?|since|commenced?|joined)\b/i;
const isOtherwise = /\b(time|birth|school|roll|admission|attendance|term|rating|score)\b/i;

export function unusedStarts({ sources }: Pick<Study, 'sources'>): readonly UnusedStart[] {
  return sources.flatMap(({ fileName, account }) =>
    (account.cells?.setAside ?? []).flatMap(({ reason, column }) => {
      const isStart = reason === 'column.notUsed' && column !== null && begins.test(column) && !isOtherwise.test(column);
      return isStart ? [{ fileName, column }] : [];
    }),
  );
}
