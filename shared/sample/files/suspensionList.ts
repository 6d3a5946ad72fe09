import type { InputFile } from '#shared/import/types.ts';
import { schoolDays, slashDate } from '../world/calendar.ts';
import type { World } from '../world/world.ts';
import { type Cell, csvFile } from '../writers/csv.ts';

const header = ['Adno', 'Pupil Name', 'Exclusion Type', 'Start Date', 'Sessions', 'Reason', 'Reason 2', 'Reason 3', 'Cancelled'];
const kinds = { SUSP: 'Suspension', LNCH: 'Lunchtime', PERM: 'Permanent' } as const;

/** The list of suspensions as a school system prints it: two title lines, a blank line, the rows, and a total that is no pupil. */
export function suspensionList({ lives }: World): InputFile {
  const events = lives
    .flatMap(({ pupil, suspensions }) => suspensions.map((suspension) => ({ pupil, suspension })))
    .sort((a, b) => a.suspension.at - b.suspension.at || a.pupil.index - b.pupil.index);
  const rows = events.map(({ pupil, suspension: { at, sessions, kind, reasons, cancelled } }): readonly Cell[] => [
    pupil.adno,
    `${pupil.surname}, ${pupil.forename}`,
    kinds[kind],
    slashDate(schoolDays[at]?.day ?? 0),
    kind === 'PERM' ? null : sessions,
    reasons[0] ?? null,
    reasons[1] ?? null,
    reasons[2] ?? null,
    cancelled ? 'Yes' : null,
  ]);
  const total = events.reduce((sum, { suspension }) => sum + suspension.sessions, 0);
  const titles: readonly (readonly Cell[])[] = [
    ['Suspensions and permanent exclusions', ...Array.from({ length: 8 }, () => null)],
    ['4 September 2023 to 17 July 2025, all schools', ...Array.from({ length: 8 }, () => null)],
    Array.from({ length: 9 }, () => null),
  ];
  const foot: readonly Cell[] = ['Total', null, null, null, total, null, null, null, null];
  return { path: 'suspensions.csv', bytes: csvFile([...titles, header, ...rows, foot]) };
}
