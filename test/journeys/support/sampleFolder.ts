import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSample } from '#shared/sample/makeSample.ts';

export interface SampleFolder {
  readonly folder: string;
  readonly paths: readonly string[];
  remove(): void;
}

/** A small partnership on disk, as somebody would have it: the same files as `strand sample`. */
export function sampleFolder(pupils: number, seed = 1): SampleFolder {
  const folder = mkdtempSync(join(tmpdir(), 'strand-sample-'));
  const paths = makeSample({ pupils, seed })
    .filter(({ path }) => path !== 'truth.json')
    .map(({ path, bytes }) => {
      const target = join(folder, path);
      writeFileSync(target, bytes);
      return target;
    });
  return { folder, paths, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
