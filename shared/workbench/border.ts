import type { Failure } from '#shared/failure/failure.ts';
import { ok, type Result } from '#shared/failure/result.ts';
import { sqliteFailure } from '#shared/study/sqliteFailure.ts';

/** Nothing throws past here: what was thrown becomes a failure, and one about a study or an archive names its file. */
export async function border<Value>(file: () => string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return { ok: false, failure: named(sqliteFailure(thrown), file()) };
  }
}

function named(failed: Failure, file: string): Failure {
  if (file === '' || !/^(study|archive|salvage)\./.test(failed.code) || 'file' in failed.values) return failed;
  return { ...failed, values: { ...failed.values, file } };
}
