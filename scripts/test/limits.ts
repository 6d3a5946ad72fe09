import { accountReporter } from './accountReporter.ts';

/**
 * How long a test and a hook may take, in seconds on a computer that has nothing else to do. A limit is there to end what hangs and measures
 * nothing, so it is ten times that; and as often again as properties are tried, where somebody asked for more rounds.
 */
export function limits(seconds: number): { readonly testTimeout: number; readonly hookTimeout: number } {
  const limit = seconds * 10_000 * (process.env['STRAND_ROUNDS'] === undefined ? 1 : 20);
  return { testTimeout: limit, hookTimeout: limit };
}

/** What `npm test` counts by, beside what a person reads. */
export function reporters() {
  const account = process.env['STRAND_TEST_ACCOUNT'];
  return account === undefined ? ['default'] : ['default', accountReporter(account)];
}
