import { unwrap } from '#shared/failure/result.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { describeFlow, describeReferralReasons } from '#shared/words/flow.ts';
import { type CliCommand, readArguments, wholeNumber } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson } from '../terminal.ts';
import { withStudyToRead } from '../withStudy.ts';

export const outcomesCommand: CliCommand = {
  name: 'outcomes',
  synopsis: 'outcomes STUDY [--weeks N] [--json]',
  summary: 'What changed in the four outcome areas, who is left out, and what chance alone predicts.',
  details: [
    '--weeks N   look through windows of N weeks (the study keeps its own)',
    '--json      the same findings that the window draws',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'outcomes',
      argv,
      { ...passphraseOption, weeks: { type: 'string' }, json: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, { study }) => {
      const window =
        values.weeks === undefined
          ? null
          : { ...study.settings.window, lengthDays: 7 * wholeNumber('outcomes', 'weeks', values.weeks, 1, 52) };
      const outcomes = unwrap(await workbench.outcomes(window));
      if (values.json) return sayJson(terminal, outcomes);
      for (const finding of outcomes.findings) {
        const words = describeFinding(finding);
        for (const line of [words.title, words.subtitle, words.chance, words.comparison, words.leftOut])
          if (line !== '') terminal.say(line);
        terminal.say('');
      }
      terminal.say(describeFlow(outcomes.flow));
      terminal.say(describeReferralReasons(outcomes.referralReasons));
    });
  },
};
