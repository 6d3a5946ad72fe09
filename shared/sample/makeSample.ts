import type { InputFile } from '#shared/import/types.ts';
import { behaviourLog } from './files/behaviourLog.ts';
import { codedPassagesFile } from './files/codedPassages.ts';
import { confidenceScale } from './files/confidenceScale.ts';
import { interviews } from './files/interviews.ts';
import { mentoringTracker } from './files/mentoringTracker.ts';
import { mentorWorkbooks } from './files/mentorWorkbooks.ts';
import { pupilList } from './files/pupilList.ts';
import { registerMarks } from './files/registerMarks.ts';
import { suspensionList } from './files/suspensionList.ts';
import { teacherRatings } from './files/teacherRatings.ts';
import { makeMentoring } from './world/mentoring.ts';
import { mentorsWork } from './world/mentorsWork.ts';
import { sampleTruth } from './world/truth.ts';
import { makeWorld } from './world/world.ts';

export interface SampleOptions {
  readonly pupils?: number;
  readonly seed?: number;
}

/**
 * The sample partnership: six invented schools' exports, their mentors' spreadsheets and twelve interviews, some of their
 * passages coded, with a known true effect (`truth.json`). The same options give the same bytes. `progress` hears of rows of the
 * register, the slowest file, in pupils.
 */
export function makeSample(
  { pupils = 600, seed = 1 }: SampleOptions = {},
  progress?: (done: number, total: number) => void,
): readonly InputFile[] {
  const world = makeWorld(pupils, seed);
  const mentoring = makeMentoring(world);
  return [
    pupilList(world),
    registerMarks(world, progress),
    suspensionList(world),
    behaviourLog(world),
    mentoringTracker(world, mentoring),
    ...mentorWorkbooks(mentorsWork(mentoring, seed), seed),
    teacherRatings(world),
    confidenceScale(world),
    ...interviews(world),
    codedPassagesFile(),
    { path: 'truth.json', bytes: new TextEncoder().encode(`${JSON.stringify(sampleTruth(world), null, 2)}\n`) },
  ];
}
