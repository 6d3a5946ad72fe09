const shapes: Readonly<Record<string, string>> = {
  pupils: 'Pupil list',
  pupilFacts: 'What a log says of its pupils',
  pupilAttributes: 'What is known of pupils, row by row',
  studyGroups: 'Mentored and comparison pupils',
  marks: 'Register marks',
  attendanceSummaries: 'Attendance, already added up',
  codeCounts: 'Marks by code',
  suspensions: 'Suspensions and exclusions',
  behaviourEvents: 'Behaviour log',
  referrals: 'Referrals',
  caseload: 'Caseload',
  sessions: 'Mentoring sessions',
  diary: 'Mentor’s diary',
  targets: 'Targets',
  goalReviews: 'Scores of goals',
  grades: 'Grades',
  teacherRatings: 'Ratings by teachers',
  scaleItems: 'Scale, item by item',
  statistics: 'Published statistics, to look up',
  groupSummaries: 'Sums of groups, to look up',
  codeKey: 'List of register codes, to look up',
  outcomePlans: 'Which way outcomes should move',
  codedPassages: 'Coded passages',
};

/** What an export is called, by its shape. */
export function tableName(shape: string | null): string {
  return shape === null || shape === '' ? 'Not recognised' : (shapes[shape] ?? shape);
}
