import { z } from 'zod';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import type { Estimate, Finding } from '#shared/outcomes/finding.ts';
import { reversedItemsOf } from '#shared/outcomes/reversedItems.ts';
import { makeSample } from '#shared/sample/makeSample.ts';
import { importedStudy } from '#test/support/importedStudy.ts';
import { loadTables } from '#test/support/loadTables.ts';
import { usedEngine } from '#test/support/usedEngine.ts';

/** The sample's own truth, as far as coverage asks for it. */
const truthFile = z.object({
  attendance: z.object({ trueEffectPoints: z.number(), regressionToTheMeanPoints: z.number() }),
  rating: z.object({ trueEffectPoints: z.number(), regressionToTheMeanPoints: z.number() }),
  confidence: z.object({ trueEffectPoints: z.number(), regressionToTheMeanPoints: z.number() }),
});

const truthOf = { attendance: 'attendance', teacherBehaviour: 'rating', confidence: 'confidence' } as const;

/** One partnership, one measure: what is true, and what Strand says. */
export interface Covered {
  readonly seed: number;
  readonly measure: keyof typeof truthOf;
  readonly truth: number;
  readonly chanceTruth: number;
  readonly chance: number | null;
  readonly headline: Estimate | null;
  readonly comparison: Estimate | null;
}

/** Make the sample partnership of one seed, import it, and set every Finding beside the truth. */
export async function coverOne(seed: number, pupils: number): Promise<readonly Covered[]> {
  const files = makeSample({ pupils, seed });
  const written = files.find((file) => file.path === 'truth.json')?.bytes ?? new Uint8Array();
  const truth = truthFile.parse(JSON.parse(new TextDecoder().decode(written)));
  const { study, tables } = await importedStudy(files);
  const database = await usedEngine();
  try {
    await loadTables(database, tables);
    const options = { window: null, reversedItems: reversedItemsOf(study), signal: new AbortController().signal };
    const { findings } = await computeOutcomes(database, study.settings, options);
    return findings.flatMap((finding) => {
      const measure = finding.measure;
      if (measure !== 'attendance' && measure !== 'teacherBehaviour' && measure !== 'confidence') return [];
      const { trueEffectPoints, regressionToTheMeanPoints } = truth[truthOf[measure]];
      return [{ seed, measure, truth: trueEffectPoints, chanceTruth: regressionToTheMeanPoints, ...saidBy(finding) }];
    });
  } finally {
    await database.close();
  }
}

function saidBy(finding: Finding): Pick<Covered, 'chance' | 'headline' | 'comparison'> {
  const { chance, comparison, headline } = finding;
  const beside = comparison === null || 'refused' in comparison || 'refused' in comparison.headline ? null : comparison.headline;
  return {
    chance: 'refused' in chance ? null : chance.expected,
    headline: 'refused' in headline ? null : headline,
    comparison: beside,
  };
}

export function holds(estimate: Estimate | null, truth: number): boolean {
  return estimate !== null && estimate.low !== null && estimate.high !== null && estimate.low <= truth && truth <= estimate.high;
}
