import { absenceMeasure } from '../absenceMeasure.ts';
import { isSevere } from '../crossing.ts';

/** Pupils absent for half of their possible sessions or more. */
export const severeAbsence = absenceMeasure('severeAbsence', isSevere);
