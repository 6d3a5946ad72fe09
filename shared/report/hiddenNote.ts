/** Why a reader finds `c` where the number cannot have been small. */
export const whyLargerOnes = 'Some larger numbers are not shown either, because a small one could be worked out from them.';

const note = 'c: not shown, to protect small numbers, or because a small number could be worked out from it.';

/** What stands under a table in which something is hidden: a cell of `c`, or `c` as one of several counts in a cell. */
export function hiddenNote(rows: readonly (readonly string[])[]): string | null {
  return rows.some((row) => row.some((cell) => /(^|[ /])c($|[ /])/.test(cell))) ? note : null;
}
