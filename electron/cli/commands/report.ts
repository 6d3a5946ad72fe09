import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { drawFigures } from '#electron/services/drawFigures.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { ReportFormat } from '#shared/workbench/workbench.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { withStudyToRead } from '../withStudy.ts';

const formats: Readonly<Record<string, ReportFormat>> = { '.docx': 'docx', '.html': 'html', '.htm': 'html' };

export const reportCommand: CliCommand = {
  name: 'report',
  synopsis: 'report STUDY --out FILE',
  summary: 'Writes the evaluation report: a Word file (.docx) or one self-contained web page (.html).',
  details: ["--out FILE   its ending chooses the format. Small numbers are hidden as the study's audience asks.", passphraseHelp],
  async run(argv, terminal) {
    const { values, positionals } = readArguments('report', argv, { ...passphraseOption, out: { type: 'string' } }, { least: 1, most: 1 });
    if (values.out === undefined) throw new FailureError(failure('cli.usage', { command: 'report', problem: '--out FILE is missing' }));
    const out = terminal.path(values.out);
    const format = formats[extname(out).toLowerCase()];
    if (format === undefined) throw new FailureError(failure('report.formatUnknown', { file: basename(out) }));
    const folder = dirname(out);
    if (!existsSync(folder))
      throw new FailureError(failure('study.writeFailed', { file: basename(out), reason: 'folder', folder: basename(folder) }));
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, { study }) => {
      terminal.prepareFigures();
      const figures = await drawFigures(unwrap(await workbench.reportOutcomes()), study.settings.audience);
      const bytes = unwrap(await workbench.report(format, figures));
      try {
        writeFileSync(out, bytes);
      } catch {
        throw new FailureError(failure('study.writeFailed', { file: basename(out) }));
      }
      terminal.say(`The report is in ${out}`);
    });
  },
};
