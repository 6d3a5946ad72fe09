import { z } from 'zod';
import { fail } from '#shared/failure/result.ts';
import { workbenchMethods } from '#shared/workbench/protocol.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';

/** A workbench that is not there: every method answers a failure. What a test is about is put over it. */
export function absentWorkbench(): Workbench {
  const absent = async () => fail('engine.unavailable');
  return z.custom<Workbench>().parse(Object.fromEntries(workbenchMethods.map((method) => [method, absent])));
}

/** What an opened study says of itself when nothing is special about it. */
export const ordinary = { isProtected: false, readOnly: null, stopped: null, past: null, recoveryKey: null } as const;
