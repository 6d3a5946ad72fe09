import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { drawFigures } from '#electron/services/drawFigures.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { archivingWords } from '#shared/words/archiving.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { withStudyToRead } from '../withStudy.ts';

export const archiveCommand: CliCommand = {
  name: 'archive',
  synopsis: 'archive STUDY --out FILE.zip [--no-report]',
  summary: 'Writes everything in a study into a plain zip that any program reads: tables, transcripts, passages, report, history.',
  details: [
    '--out FILE.zip   an archive that is there already is written over',
    '--no-report      leaves the report out: nothing is counted and no figure is drawn',
    passphraseHelp,
    'The archive of a protected study is not protected. "strand unpack" makes the study of it again.',
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'archive',
      argv,
      { ...passphraseOption, out: { type: 'string' }, 'no-report': { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    if (values.out === undefined)
      throw new FailureError(failure('cli.usage', { command: 'archive', problem: '--out FILE.zip is missing' }));
    const out = terminal.path(values.out);
    const folder = dirname(out);
    if (!existsSync(folder))
      throw new FailureError(failure('study.writeFailed', { file: basename(out), reason: 'folder', folder: basename(folder) }));
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, { study, isProtected }) => {
      const isReported = !values['no-report'] && study.sources.length + study.documents.length > 0;
      if (isReported) terminal.prepareFigures();
      const figures = isReported ? await drawFigures(unwrap(await workbench.reportOutcomes()), study.settings.audience) : null;
      const bytes = unwrap(await workbench.archive(figures));
      try {
        writeFileSync(out, bytes);
      } catch {
        throw new FailureError(failure('study.writeFailed', { file: basename(out) }));
      }
      terminal.say(`The archive is in ${out}`);
      if (isProtected) terminal.say(`${archivingWords.unprotected.title}: ${archivingWords.unprotected.text}`);
    });
  },
};
