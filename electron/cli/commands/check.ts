import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { sayJson } from '../terminal.ts';
import { withStudy } from '../withStudy.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  synopsis: 'check STUDY [--json]',
  summary: 'Reads the whole study file again: journal, hashes, stored sources and the state they add up to.',
  details: ['--json   every check with its outcome', 'Ends with a failure when anything is damaged.'],
  async run(argv, terminal) {
    const { values, positionals } = readArguments('check', argv, { json: { type: 'boolean', default: false } }, { least: 1, most: 1 });
    await withStudy(terminal, positionals[0] ?? '', async (workbench) => {
      const report = unwrap(await workbench.check());
      if (values.json) sayJson(terminal, report);
      else
        for (const { severity, code, values: said } of report.findings)
          terminal.say(
            `${severity.padEnd(8)} ${code} ${Object.entries(said)
              .map(([key, value]) => `${key} ${value}`)
              .join(', ')}`.trimEnd(),
          );
      if (!report.whole) throw new FailureError(failure('study.damaged', { file: basename(positionals[0] ?? '') }));
      if (!values.json) terminal.say('The study is whole.');
    });
  },
};
