/** Ladders of five as schools write them, worst first; the mean of a rating rests on taking their steps as equal. */
const ladders: readonly (readonly (readonly string[])[])[] = [
  [
    ['😢', '😭', '😡', '😞'],
    ['🙁', '☹️', '☹', '😕'],
    ['😐', '😑'],
    ['🙂', '☺️', '☺', '😊'],
    ['😀', '😃', '😄', '😁', '🤩'],
  ],
  [
    ['very poor', 'very bad', 'very weak'],
    ['poor', 'bad', 'weak', 'needs improvement'],
    ['ok', 'okay', 'fair', 'average', 'satisfactory', 'mixed'],
    ['good'],
    ['very good', 'excellent', 'outstanding', 'great'],
  ],
  [['never'], ['rarely', 'seldom'], ['sometimes'], ['often', 'usually'], ['always', 'very often']],
  [['strongly disagree'], ['disagree'], ['neither', 'neutral', 'not sure', 'neither agree nor disagree'], ['agree'], ['strongly agree']],
];

/** 1 to 5 for a word or face of a ladder of five; null where it stands on none. */
export function ladderStep(text: string): number | null {
  const word = text.trim().toLowerCase();
  for (const ladder of ladders) {
    const step = ladder.findIndex((words) => words.includes(word));
    if (step !== -1) return step + 1;
  }
  return null;
}

/** Red 1, amber 2, green 3: a ladder of three, which is no rating from 1 to 5. Null where a word is no traffic light. */
export function trafficLight(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (/^(r|red|🔴|🟥)$/.test(word)) return 1;
  if (/^(a|amber|y|yellow|orange|🟠|🟡|🟧|🟨)$/.test(word)) return 2;
  return /^(g|green|🟢|🟩)$/.test(word) ? 3 : null;
}
