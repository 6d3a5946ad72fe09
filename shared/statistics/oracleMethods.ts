import { countMethods } from './oracle/countMethods.ts';
import { groupMethods } from './oracle/groupMethods.ts';
import { otherMethods } from './oracle/otherMethods.ts';
import { pairedMethods } from './oracle/pairedMethods.ts';
import type { OracleMethod } from './oracle/readInput.ts';
import { scaleMethods } from './oracle/scaleMethods.ts';

/** Every estimator under the name R's answers know it by: from a case's input to the record of result fields. Read by `npm run oracle`. */
export const oracleMethods: ReadonlyMap<string, OracleMethod> = new Map(
  Object.entries({ ...pairedMethods, ...groupMethods, ...countMethods, ...scaleMethods, ...otherMethods }),
);
