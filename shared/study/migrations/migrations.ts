import { first } from './0001-first.ts';
import { marks } from './0002-marks.ts';
import type { Migration } from './migration.ts';

/** Every step of the file format, in order. A new one is one file and one line here. */
export const migrations: readonly Migration[] = [first, marks];

/** The steps are numbered 1, 2, 3 ... without a gap. */
export function latestVersion(steps: readonly Migration[]): number {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`Migration ${index + 1} is missing: found ${step.version} in its place.`);
  });
  return steps.length;
}

export const formatVersion = latestVersion(migrations);
