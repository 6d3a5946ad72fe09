/** Words of schools for what a plan is about, and the measure they mean. The first that fits counts. */
const measures: readonly (readonly [RegExp, string])[] = [
  [/persistent/, 'persistentAbsence'],
  [/severe/, 'severeAbsence'],
  [/punctual|late/, 'punctuality'],
  [/attend|absen/, 'attendance'],
  [/sessions? lost|days? lost/, 'sessionsLost'],
  [/permanent/, 'permanentExclusions'],
  [/suspen|exclu/, 'suspensions'],
  [/points?\b/, 'behaviourPoints'],
  [/incident|event/, 'behaviourEvents'],
  [/behav|conduct|livel|quiet/, 'teacherBehaviour'],
  [/esteem/, 'selfEsteem'],
  [/confiden/, 'confidence'],
  [/grade|attain|progress/, 'grades'],
  [/target|goal/, 'targets'],
];

/** The measure a word stands for; null when it stands for none. */
export function measureNamed(text: string): string | null {
  const word = text.trim().toLowerCase();
  return measures.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Which way it should move; null when the word does not say. */
export function wantedDirection(text: string): 'up' | 'down' | 'maintain' | null {
  const word = text.trim().toLowerCase();
  if (/^(up|increase|more|higher|rise|raise|\+|↑|livelier|improve)/.test(word)) return 'up';
  if (/^(down|decrease|less|fewer|lower|fall|reduce|-|↓|calmer)/.test(word)) return 'down';
  return /^(maintain|keep|same|hold|stay|=)/.test(word) ? 'maintain' : null;
}
