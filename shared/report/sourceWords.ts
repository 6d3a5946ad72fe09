const shapes: Readonly<Record<string, string>> = {
  pupils: 'Pupil list',
  marks: 'Register marks',
  suspensions: 'Suspensions',
  behaviourEvents: 'Behaviour log',
  referrals: 'Referrals',
  caseload: 'Caseload',
  sessions: 'Mentoring sessions',
  diary: 'Mentors’ diary',
  targets: 'Targets',
  teacherRatings: 'Teacher ratings',
  scaleItems: 'Pupil questionnaire',
  attendanceSummary: 'Attendance summary',
};

/** What kind of file it was. File names stay inside the school: people put names into them. */
export function describeShape(shape: string): string {
  return shapes[shape] ?? 'Other table';
}

/** Why rows were set aside, from its code; `date.missing` reads as "date missing" until somebody says it better. */
export function describeSetAside(reason: string): string {
  const spaced = reason
    .replaceAll(/[._]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
