import type { InputFile } from '#shared/import/types.ts';
import { askedPupils } from '../world/asked.ts';
import { type Day, slashDate } from '../world/calendar.ts';
import { createRandom, type Random } from '../world/random.ts';
import type { World } from '../world/world.ts';
import { type Cell, csvFile } from '../writers/csv.ts';

const header = ['Adno', 'Pupil Name', 'School', 'Wave', 'Date', ...Array.from({ length: 10 }, (_, item) => `Q${item + 1}`)];
/** Worded the other way round: agreeing means less confidence. */
const turnedRound = new Set([2, 7]);

/** The pupils' own ten-item scale, 1 to 4. Now and then an item is left out: 99 where the office typed it in, blank where nobody did. */
export function confidenceScale(world: World): InputFile {
  const rows = askedPupils(world, 'confidence').flatMap(({ life, before, after }) => {
    const { pupil, questionnaires, mentored } = life;
    const random = createRandom(world.seed, 'unanswered', pupil.index);
    const wave = (name: string, day: Day | null, items: readonly number[]): (readonly Cell[])[] => {
      const answers = items.map((value, item) => answerCell(value, item, random));
      return day === null ? [] : [[pupil.adno, `${pupil.surname}, ${pupil.forename}`, pupil.school.name, name, slashDate(day), ...answers]];
    };
    const itemsAfter = (mentored ? questionnaires.afterWith : questionnaires.afterWithout).items;
    return [...wave('Before', before, questionnaires.before.items), ...wave('After', after, itemsAfter)];
  });
  return { path: 'confidence-scale.csv', bytes: csvFile([header, ...rows]) };
}

function answerCell(value: number, item: number, random: Random): Cell {
  if (random.chance(0.025)) return random.chance(0.5) ? 99 : null;
  return turnedRound.has(item) ? 5 - value : value;
}
