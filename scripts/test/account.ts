import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** One thing that failed: where and what, and the first lines of why. */
export interface Failure {
  readonly what: string;
  readonly why: readonly string[];
}

const shape = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  failures: z.array(z.object({ what: z.string(), why: z.array(z.string()).readonly() })),
  /** Tests that had begun and not ended when this was written: of a layer that ran out of time, those that it hung in. */
  running: z.array(z.string()),
  ended: z.boolean(),
});

/** What a layer's run came to, as `accountReporter` writes it. */
export type Account = Readonly<z.infer<typeof shape>>;

/** What stands in the file; a layer that never ended is a failure of its own, by the names of the tests it was in. */
export function readAccount(path: string, layer: string, minutes: number): Account {
  const nothing: Account = { passed: 0, failed: 0, skipped: 0, failures: [], running: [], ended: false };
  const account = existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : nothing;
  if (account.ended) return account;
  const why = account.running.length === 0 ? ['no test was running'] : account.running.map((test) => `was in ${test}`);
  const stopped = { what: `${layer}: stopped before it was done, or took longer than ${minutes} minutes`, why };
  return { ...account, failed: account.failed + 1, failures: [...account.failures, stopped] };
}

/** Every failure once more, so that the end of a long log says all that is wrong. */
export function failureLines(failures: readonly Failure[]): readonly string[] {
  return failures.flatMap(({ what, why }) => [`FAIL ${what}`, ...why.map((line) => `     ${line}`)]);
}
