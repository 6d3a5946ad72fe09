import type { Account } from './model.ts';

/** The account with other headings, for a heading may be anybody's name. */
export function retitled(account: Account, title: (heading: string) => string): Account {
  const { cells, totals, personal } = account;
  const renamed = <Part extends { readonly column: string }>(parts: readonly Part[]): readonly Part[] =>
    parts.map((part) => ({ ...part, column: title(part.column) }));
  return {
    ...account,
    cellIssues: renamed(account.cellIssues),
    ...(cells === undefined
      ? {}
      : {
          cells: { ...cells, setAside: cells.setAside.map((one) => ({ ...one, column: one.column === null ? null : title(one.column) })) },
        }),
    ...(totals === undefined ? {} : { totals: renamed(totals) }),
    ...(personal === undefined
      ? {}
      : { personal: renamed(personal).map((one) => ({ ...one, reason: one.reason === null ? null : title(one.reason) })) }),
  };
}
