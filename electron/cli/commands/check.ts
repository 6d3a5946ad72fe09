import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { CheckReport } from '#shared/workbench/workbench.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson } from '../terminal.ts';
import { withStudyToRead } from '../withStudy.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  synopsis: 'check STUDY [--json]',
  summary: 'Reads the whole study file again: journal, hashes, stored sources and the state they add up to.',
  details: ['--json   every check with its outcome', 'Ends with a failure when anything is damaged.', passphraseHelp],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'check',
      argv,
      { ...passphraseOption, json: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench) => {
      const report = unwrap(await workbench.check());
      if (values.json) sayJson(terminal, report);
      else for (const line of linesOf(report)) terminal.say(line);
      if (!report.whole) throw new FailureError(failure('study.damaged', { file: basename(positionals[0] ?? '') }));
      if (!values.json) terminal.say('The study is whole.');
    });
  },
};

/** A line for everything that is not as it should be, and one that counts what is. */
function linesOf({ findings }: CheckReport): string[] {
  const sound = findings.filter(({ severity }) => severity === 'ok');
  const others = findings.filter(({ severity }) => severity !== 'ok');
  const said = ({ severity, code, values }: CheckReport['findings'][number]): string =>
    [severity, code, ...Object.entries(values).map(([key, value]) => `${key} ${value}`)].join(' ');
  const kinds = [...new Set(sound.map(({ code }) => code))].map((code) => `${sound.filter((one) => one.code === code).length} ${code}`);
  return [...others.map(said), `sound: ${kinds.join(', ')}`];
}
