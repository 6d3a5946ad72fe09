import { methodName, methodSource } from '#shared/words/methods.ts';
import type { Estimate, Refused } from './finding.ts';
import type { MethodNamed } from './findingParts.ts';

/** Name and source of every method behind these estimates, each once, in the order they first appear. */
export function methodsNamed(estimates: readonly (Estimate | Refused)[], further: readonly string[] = []): readonly MethodNamed[] {
  const codes = estimates.flatMap((one) => ('refused' in one ? [] : [one.method]));
  return [...new Set([...codes, ...further])].map((method) => ({ method, name: methodName(method), source: methodSource(method) }));
}
