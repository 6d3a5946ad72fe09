import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeWorkbench } from '#electron/services/workbenchPorts.ts';
import { unwrap } from '#shared/failure/result.ts';
import { Stages } from './stages.ts';

/**
 * The main job, stage by stage, in Node: sample, reading, importing, first findings, a moved window, reopening.
 * The yardstick is the plainest thing one could do with the largest file: split it into lines and cells.
 */
const pupils = Number(process.argv[2] ?? '600');
const folder = mkdtempSync(join(tmpdir(), 'strand-bench-'));
const path = join(folder, 'bench.strand');
process.env['STRAND_HOME'] = folder;
const workbench = nodeWorkbench({ events: { progress: () => undefined, engine: () => undefined, backup: () => undefined } });
try {
  const files = unwrap(await workbench.sampleFiles({ pupils, seed: 1 }));
  const largest = files.reduce((one, other) => (other.bytes.length > one.bytes.length ? other : one));
  const text = new TextDecoder().decode(largest.bytes);
  const stages = new Stages(() => {
    let cells = 0;
    for (const line of text.split('\n')) cells += line.split(',').length;
    if (cells === 0) throw new Error('an empty sample');
  });
  await stages.time('make the sample', async () => unwrap(await workbench.sampleFiles({ pupils, seed: 1 })));
  await stages.time('make a study', async () => unwrap(await workbench.createStudy(path)));
  await stages.time('engine up and first findings of nothing', async () => unwrap(await workbench.outcomes(null)));
  await stages.time('read and recognise every file', async () => unwrap(await workbench.review(files)));
  await stages.time('import: redact, keep, load', async () =>
    unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] })),
  );
  const outcomes = await stages.time('first findings', async () => unwrap(await workbench.outcomes(null)));
  const window = outcomes.findings[0]?.window;
  if (window === undefined) throw new Error('no finding to move');
  await stages.timeMedian('move the window', 9, async (run) => unwrap(await workbench.outcomes({ ...window, lengthDays: 56 + 7 * run })));
  await workbench.closeStudy();
  await stages.time('open again', async () => unwrap(await workbench.openStudy(path)));
  await stages.time('findings after opening', async () => unwrap(await workbench.outcomes(null)));
  console.log(`${pupils} pupils, ${files.length} files, ${(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6).toFixed(1)} MB`);
  console.log(stages.table(`split ${largest.path} (${(largest.bytes.length / 1e6).toFixed(1)} MB) into lines and cells`));
} finally {
  await workbench.closeStudy();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
