import type { InputFile } from '#shared/import/types.ts';
import { dayOf } from '../world/calendar.ts';
import type { Mentoring } from '../world/mentoring.ts';
import { classAtTheEnd, fullName } from '../world/pupils.ts';
import type { World } from '../world/world.ts';
import { type Sheet, type SheetCell, workbookFile } from '../writers/workbook.ts';

/** The coordinators' workbook: who was referred, and who is whose mentee. */
export function mentoringTracker(world: World, mentoring: Mentoring): InputFile {
  return { path: 'mentoring-tracker.xlsx', bytes: workbookFile([referrals(world), caseload(mentoring)]) };
}

/** A pupil whom no pupil list knows: mentored at another school, and typed into the wrong workbook. */
const stranger = { name: 'Tamsin Quarrell', reg: '9Z', school: 'Northfield High' };

function referrals({ lives }: World): Sheet {
  const rows = lives
    .flatMap(({ pupil, referral }) => (referral === null ? [] : [{ pupil, referral }]))
    .sort((a, b) => a.referral.received - b.referral.received || a.pupil.index - b.pupil.index)
    .map(({ pupil, referral }): readonly SheetCell[] => [
      fullName(pupil),
      classAtTheEnd(pupil),
      pupil.school.name,
      { day: referral.received },
      referral.by,
      referral.reasons.join('; '),
      referral.outcome,
    ]);
  const header = ['Full Name', 'Reg Group', 'School', 'Date referred', 'Referred by', 'Reason(s) for referral', 'Outcome'];
  const strange = [stranger.name, stranger.reg, stranger.school, { day: dayOf(2024, 1, 11) }, 'Head of Year', 'behaviour', 'accepted'];
  return { name: 'Referrals', rows: [header, ...rows.slice(0, 12), strange, ...rows.slice(12)] };
}

function caseload({ episodes }: Mentoring): Sheet {
  const rows = episodes.flatMap(({ life, mentors, start, end, exitReason }) =>
    mentors.map((mentor): readonly SheetCell[] => [
      fullName(life.pupil),
      classAtTheEnd(life.pupil),
      life.pupil.school.name,
      mentor.name,
      { day: start },
      end === null ? null : { day: end },
      exitReason,
    ]),
  );
  const header = ['Full Name', 'Reg Group', 'School', 'Mentor', 'Start date', 'Closed', 'Exit reason'];
  const mentor = episodes[0]?.mentors[0]?.name ?? 'J. Abara';
  const strange = [stranger.name, stranger.reg, stranger.school, mentor, { day: dayOf(2024, 1, 22) }, null, null];
  return { name: 'Caseload', rows: [header, ...rows.slice(0, 9), strange, ...rows.slice(9)] };
}
