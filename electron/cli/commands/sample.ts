import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { type CliCommand, readArguments, wholeNumber } from '../command.ts';
import { withWorkbench } from '../withStudy.ts';

export const sampleCommand: CliCommand = {
  name: 'sample',
  synopsis: 'sample FOLDER [--pupils N] [--seed S]',
  summary: "Writes an invented partnership's exports into FOLDER: registers, tracker, mentors' sheets, ratings, transcripts.",
  details: [
    '--pupils N   pupils on the six registers (60 to 26000; 600 unless told)',
    '--seed S     the same seed gives the same files (1 unless told)',
    'truth.json holds the effect that was put in, and what regression to the mean alone produces.',
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'sample',
      argv,
      { pupils: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
      { least: 1, most: 1 },
    );
    const pupils = wholeNumber('sample', 'pupils', values.pupils, 60, 26_000);
    const seed = wholeNumber('sample', 'seed', values.seed, 0, 4_294_967_295);
    const folder = terminal.path(positionals[0] ?? '.');
    const files = await withWorkbench(terminal, async (workbench) => unwrap(await workbench.sampleFiles({ pupils, seed })));
    try {
      for (const { path, bytes } of files) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, bytes);
      }
    } catch {
      throw new FailureError(failure('study.writeFailed', { file: basename(folder) }));
    }
    terminal.say(`${files.length} files of an invented partnership are in ${folder}`);
  },
};
