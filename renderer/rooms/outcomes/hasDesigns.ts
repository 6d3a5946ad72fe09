import { type Finding, isRefused } from '#shared/outcomes/finding.ts';
import { hadNone } from '#shared/words/noEvents.ts';

/** Whether there is a change to look at in other ways: not of a share, nor of a count of which nobody had any, unless other pupils stand beside. */
export function hasDesigns(finding: Finding): boolean {
  const { counted, once, comparison } = finding;
  if (counted === 0 || once !== undefined) return false;
  return !hadNone(finding) || (comparison !== null && !isRefused(comparison));
}
