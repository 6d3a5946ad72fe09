import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { describeLost, describeSaved, salvageWords } from '#shared/words/salvaging.ts';
import type { CheckReport } from '#shared/workbench/workbench.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson, type Terminal } from '../terminal.ts';
import { withStudyToRead, withWorkbench } from '../withStudy.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  synopsis: 'check STUDY [--salvage OUT] [--json]',
  summary: 'Reads the whole study file again: journal, hashes, stored sources and the state they add up to.',
  details: [
    '--json   every check with its outcome',
    '--salvage OUT   takes what is whole out of a damaged study into the new study OUT and lists what is not; STUDY is only read',
    'Ends with a failure when anything is damaged.',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'check',
      argv,
      { ...passphraseOption, salvage: { type: 'string' }, json: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    const study = positionals[0] ?? '';
    const secret = passphraseFrom(terminal, values);
    if (values.salvage !== undefined) return salvage(terminal, study, values.salvage, secret, values.json);
    await withStudyToRead(terminal, study, secret, async (workbench) => {
      const report = unwrap(await workbench.check());
      if (values.json) sayJson(terminal, report);
      else for (const line of linesOf(report)) terminal.say(line);
      if (!report.whole) throw new FailureError(failure('study.damaged', { file: basename(study) }));
      if (!values.json) terminal.say('The study is whole.');
    });
  },
};

async function salvage(terminal: Terminal, study: string, out: string, secret: string | null, json: boolean): Promise<void> {
  await withWorkbench(terminal, async (workbench) => {
    const report = unwrap(await workbench.salvage({ ref: terminal.path(study) }, secret, terminal.path(out)));
    if (json) return sayJson(terminal, report);
    terminal.say(describeSaved(report));
    const lost = describeLost(report);
    for (const line of lost.length === 0 ? [salvageWords.nothingLost] : lost) terminal.say(line);
  });
}

/** A line for everything that is not as it should be, and one that counts what is. */
function linesOf({ findings }: CheckReport): string[] {
  const sound = findings.filter(({ severity }) => severity === 'ok');
  const others = findings.filter(({ severity }) => severity !== 'ok');
  const said = ({ severity, code, values }: CheckReport['findings'][number]): string =>
    [severity, code, ...Object.entries(values).map(([key, value]) => `${key} ${value}`)].join(' ');
  const kinds = [...new Set(sound.map(({ code }) => code))].map((code) => `${sound.filter((one) => one.code === code).length} ${code}`);
  return [...others.map(said), `sound: ${kinds.join(', ')}`];
}
