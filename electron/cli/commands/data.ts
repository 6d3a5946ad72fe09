import { unwrap } from '#shared/failure/result.ts';
import { describeCoverage, loadedNames } from '#shared/words/coverage.ts';
import { checkName, checkTodo, describeCheck, describeChecks, inReadingOrder, severityNames } from '#shared/words/dataChecks.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson } from '../terminal.ts';
import { withStudyToRead } from '../withStudy.ts';

export const dataCommand: CliCommand = {
  name: 'data',
  synopsis: 'data STUDY [--json]',
  summary: 'What was brought in, which weeks of it are missing, and everything in it that looks wrong.',
  details: ['--json   how much of what, each school’s weeks, and every check with how many rows it found', passphraseHelp],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'data',
      argv,
      { ...passphraseOption, json: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, { study }) => {
      const data = unwrap(await workbench.dataRoom());
      if (values.json) return sayJson(terminal, data);
      for (const { kind, rows, sources, pupils, firstDay, lastDay } of data.loaded) {
        const when = firstDay === null || lastDay === null ? '' : `, ${firstDay} to ${lastDay}`;
        terminal.say(
          `${loadedNames[kind]}: ${formatNumber(rows, 0)} from ${countOf(sources, 'table')}, ${countOf(pupils, 'pupil')}${when}`,
        );
      }
      terminal.say('');
      for (const coverage of data.coverage) terminal.say(`${describeCoverage(coverage, study.schools)}.`);
      terminal.say('');
      terminal.say(`${describeChecks(data.checks)}.`);
      for (const check of inReadingOrder(data.checks)) {
        const isFound = (check.found?.rows ?? 0) > 0;
        const name = isFound ? `${severityNames[check.severity]}: ${checkName(check.id)}` : checkName(check.id);
        terminal.say(`${name}. ${describeCheck(check)}${isFound ? ` ${checkTodo(check.id)}` : ''}`);
      }
    });
  },
};
