import type { InputFile } from '#shared/import/types.ts';
import { slashDate } from '../world/calendar.ts';
import { classAtTheEnd, lastYearGroup } from '../world/pupils.ts';
import type { World } from '../world/world.ts';
import { csvFile } from '../writers/csv.ts';

const header = [
  'External_Id',
  'UPN',
  'Adno',
  'Legal Surname',
  'Legal Forename',
  'DOB',
  'Gender',
  'School',
  'Year Group',
  'Reg Group',
  'DOA',
  'Leaving Date',
  'PP',
  'FSM',
  'SEN Status',
  'EAL',
];

/** The pupil list: everybody on roll at some time in the two years. Pupil premium is `Y` or blank, the other flags `Y` or `N`. */
export function pupilList({ lives }: World): InputFile {
  const rows = lives.map(({ pupil }) => [
    pupil.externalId,
    pupil.upn,
    pupil.adno,
    pupil.surname,
    pupil.forename,
    slashDate(pupil.born),
    pupil.gender,
    pupil.school.name,
    lastYearGroup(pupil),
    classAtTheEnd(pupil),
    slashDate(pupil.joined),
    pupil.left === null ? null : slashDate(pupil.left),
    pupil.pupilPremium ? 'Y' : null,
    pupil.fsm ? 'Y' : 'N',
    pupil.sen,
    pupil.eal ? 'Y' : 'N',
  ]);
  return { path: 'pupil-list.csv', bytes: csvFile([header, ...rows]) };
}
