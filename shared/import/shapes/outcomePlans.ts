import { TableRows } from '../tableRows.ts';
import { measureNamed, wantedDirection } from '../values/plans.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** Which way an outcome should move for one pupil, one row per pupil and outcome: a quiet pupil may be helped by becoming livelier. */
export const outcomePlans: Shape = {
  id: 'outcomePlans',
  fields: ['plan_measure', 'plan_direction'],
  required: [['plan_measure'], ['plan_direction']],
  atLeast: 2,
  names: /plan|direction|desired/i,
  build(rows, source, tally) {
    const out = new TableRows('outcome_plan');
    const measure = readField(rows, 'plan_measure', 'value.measure', tally, measureNamed);
    const direction = readField(rows, 'plan_direction', 'value.direction', tally, wantedDirection);
    eachPupilRow(rows, tally, (row, pupil) => {
      const [of, way] = [measure.value(row), direction.value(row)];
      if (of === null) return 'plan.measureNotKnown';
      if (way === null) return 'plan.directionNotKnown';
      out.add({ pupil, measure: of, direction: way, source, source_row: rows.rowNumbers[row] ?? 0 });
      return null;
    });
    return [out.finish()];
  },
};
