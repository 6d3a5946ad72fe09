import { absenceMeasure } from '../absenceMeasure.ts';
import { isPersistent } from '../crossing.ts';

/** Pupils absent for a tenth of their possible sessions or more. */
export const persistentAbsence = absenceMeasure('persistentAbsence', isPersistent);
