/** What the window says about itself: places, buttons and the sentences of empty places. Findings, failures and methods have files of their own. */

export const product = {
  name: 'Strand',
  sentence:
    'Strand turns a mentoring partnership’s school exports and interviews into an evaluation report that shows what changed, for whom, and how sure anyone can be.',
  privacy: 'Everything stays on this computer. The names of listed pupils are replaced by numbers when files are read.',
} as const;

export const roomWords = {
  data: { name: 'Data', question: 'What has been brought in, and does every row add up?' },
  delivery: { name: 'Delivery', question: 'Who was referred, why, and what mentoring they got' },
  outcomes: { name: 'Outcomes', question: 'What changed for the pupils who were mentored?' },
  interviews: { name: 'Interviews', question: 'What do people say about it?' },
  report: { name: 'Report', question: 'What will the reader see?' },
} as const;

export const areaWords = {
  attendance: 'Attendance',
  exclusions: 'Exclusions',
  behaviour: 'Behaviour',
  confidence: 'Confidence',
  learning: 'Learning',
} as const;

export const appearanceWords = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

export const tallyWords = { better: 'better', same: 'same', worse: 'worse', notKnown: 'not known' } as const;

export const emptyWords = {
  outcomes: {
    title: 'No pupils to look at yet',
    text: 'Bring in a pupil list, a mentoring tracker with start dates and a register export, and this page shows how attendance, exclusions, behaviour and confidence changed.',
    button: 'Bring in files',
  },
  delivery: {
    title: 'No mentoring records yet',
    text: 'Bring in the mentoring tracker, and this page shows who was referred, why, and how many sessions were held.',
    button: 'Bring in files',
  },
  report: {
    title: 'Nothing to report yet',
    text: 'The report is written from the outcomes and the interviews. Bring in files first.',
    button: 'Bring in files',
  },
  data: {
    title: 'Open the exports as they came',
    text: 'Register marks, suspensions, behaviour logs, trackers, ratings and interview transcripts: CSV, Excel, Word, text or VTT. Nothing is kept until you have seen what was understood.',
  },
  coverage: {
    title: 'Nothing to look through yet',
    text: 'Bring in files first. This page then shows which weeks of which school are missing, and every row that looks wrong.',
    button: 'Bring in files',
  },
  history: 'Nothing has been changed yet.',
} as const;

/** What a pupil is called on screen: a number that means nothing outside the study. */
export function pupilName(pupil: number): string {
  return `P${String(pupil).padStart(4, '0')}`;
}
