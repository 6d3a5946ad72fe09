import { buildFinding } from './buildFinding.ts';
import { crossing } from './crossing.ts';
import { meanChangeBySchool } from './estimates.ts';
import { whyNotExposed } from './exposure.ts';
import { counted, leftOut, type Measure, type ValueOf } from './measure.ts';

/** Whether a pupil stands on the wrong side of a line of attendance, 100 or 0 in each window, so that the means are per cent of pupils. */
export function absenceMeasure(id: string, isAbsent: (attended: number, possible: number) => boolean): Measure {
  const mark = (attended: number, possible: number) => (isAbsent(attended, possible) ? 1 : 0);
  const measure: Measure = {
    id,
    area: 'attendance',
    better: 'down',
    unit: 'percent',
    decimals: 1,
    range: [0, 100],
    async find(context) {
      const valueFor: ValueOf = (row) => {
        const reason = whyNotExposed(row, context.window, context.lastMarkDay);
        if (reason !== null) return leftOut(row, reason);
        return counted(row, 100 * mark(row.attendedBefore, row.possibleBefore), 100 * mark(row.attendedAfter, row.possibleAfter));
      };
      return buildFinding(measure, context, valueFor, [context.windowSql], (pupils) => {
        const bySchool = meanChangeBySchool(pupils);
        const on = (value: number) => (value === 100 ? 1 : 0);
        return {
          headline: crossing(
            pupils.map((pupil) => on(pupil.pre)),
            pupils.map((pupil) => on(pupil.post)),
            id,
          ),
          alsoComputed: bySchool === null ? [] : [bySchool],
          caveats: [],
        };
      });
    },
  };
  return measure;
}
