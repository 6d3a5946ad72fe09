import { fail, type Result } from '#shared/failure/result.ts';
import { ZipProblem } from './zipEntries.ts';

/** The failure that an archive's problem is; anything that is no ZipProblem is thrown on. */
export function zipFailure(path: string, thrown: unknown): Result<never> {
  if (!(thrown instanceof ZipProblem)) throw thrown;
  if (thrown.kind === 'truncated') return fail('file.truncated', { file: path });
  if (thrown.kind === 'tooLarge') return fail('file.tooLarge', { file: path });
  if (thrown.kind === 'unsafe') return fail('file.workbookUnsafe', { file: path, reason: thrown.part });
  if (thrown.kind === 'encrypted') return fail('file.unreadable', { file: path, reason: 'password' });
  return fail('file.unreadable', { file: path, reason: thrown.kind, part: thrown.part });
}
