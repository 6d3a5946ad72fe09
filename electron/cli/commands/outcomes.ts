import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { type Parting, partings } from '#shared/outcomes/design.ts';
import { type Finding, isRefused, type OutcomeSet } from '#shared/outcomes/finding.ts';
import { measures } from '#shared/outcomes/measures.ts';
import { furtherFindings, primaryFindings } from '#shared/outcomes/primary.ts';
import { pupilsIn } from '#shared/outcomes/pupilColumns.ts';
import { findingCsv } from '#shared/outcomes/r/findingCsv.ts';
import { unusedStarts } from '#shared/outcomes/unusedStarts.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { adjustedLine, besideCurveLine, curveLine, describeRFiles, designLines, reliableLine } from '#shared/words/designLines.ts';
import { depthWords } from '#shared/words/designs.ts';
import { describeDirection, describeFinding } from '#shared/words/findings.ts';
import { describeFlow, describeReferralReasons, describeUnusedStarts } from '#shared/words/flow.ts';
import { levelsLine } from '#shared/words/furtherMeasures.ts';
import { measureName } from '#shared/words/measures.ts';
import { itemLines, itemsLine, missingLines } from '#shared/words/missing.ts';
import { keyQuestion } from '#shared/words/scaleKeys.ts';
import { type CliCommand, readArguments, wholeNumber } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson, type Terminal } from '../terminal.ts';
import { withStudyToRead } from '../withStudy.ts';

const outcomeAreas = [...new Set(measures.map(({ area }) => area))];
const groupDesigns: readonly string[] = ['comparison', 'matched', 'waitingList'];

export const outcomesCommand: CliCommand = {
  name: 'outcomes',
  synopsis:
    'outcomes STUDY [--measure M] [--window N] [--school-weeks] [--lead-in N] [--anchor start|referral] [--minimum N] [--comparison] [--by school,year,...] [--json] [--r FOLDER]',
  summary: 'What changed in each outcome, who is left out, and what chance alone predicts.',
  details: [
    '--measure M     only this measure, in depth: every design, who is missing, and other ways to ask the same question',
    '--window N      look through windows of N weeks (the study keeps its own)',
    '--school-weeks  count them in weeks in which the pupil’s school was open',
    '--lead-in N     leave out the first N weeks after each pupil’s clock starts',
    '--anchor A      start (of mentoring) or referral: the day each pupil’s clock starts at',
    '--minimum N     possible sessions that each window needs',
    '--comparison    the mentored beside others: all of the register, matched pupils, and those who were still waiting',
    `--by A,B        whether the result differs by ${partings.join(', ')}`,
    '--json          the same findings that the window draws, with the designs where they were asked for',
    '--r FOLDER      writes each measure as a CSV and the R code that gives its numbers again',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'outcomes',
      argv,
      {
        ...passphraseOption,
        measure: { type: 'string' },
        window: { type: 'string' },
        weeks: { type: 'string' },
        'school-weeks': { type: 'boolean', default: false },
        'lead-in': { type: 'string' },
        anchor: { type: 'string' },
        minimum: { type: 'string' },
        comparison: { type: 'boolean', default: false },
        by: { type: 'string' },
        r: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      { least: 1, most: 1 },
    );
    const by = values.by === undefined ? null : partingsOf(values.by);
    const deep = values.measure !== undefined || values.comparison || by !== null;
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, { study }) => {
      const window = windowFrom(values, study.settings.window);
      const outcomes = unwrap(await workbench.outcomes(window));
      const wanted = values.measure === undefined ? outcomes : only(outcomes, values.measure);
      const named = wanted.findings.map(({ measure }) => measure);
      const answer = deep ? only(unwrap(await workbench.inDepth(window, { measures: named, partings: by })), values.measure) : wanted;
      if (values.r !== undefined) writeR(terminal, values.r, answer);
      if (values.json) return sayJson(terminal, listed(answer));
      const told = deep ? answer.findings : primaryFindings(answer.findings);
      for (const finding of told) {
        sayFinding(terminal, finding);
        if (deep) sayDepth(terminal, finding, { everything: values.measure !== undefined, comparison: values.comparison, by: by !== null });
        terminal.say('');
      }
      if (values.measure !== undefined) return;
      const further = outcomeAreas.flatMap((area) => furtherFindings(answer.findings, area)).filter((finding) => !told.includes(finding));
      for (const finding of further) terminal.say(`${finding.measure}: ${measureName(finding.measure)}: ${levelsLine(finding)}`);
      terminal.say(describeFlow(answer.flow));
      const mayHaveStarted = describeUnusedStarts(answer.flow, unusedStarts(study));
      if (mayHaveStarted !== '') terminal.say(mayHaveStarted);
      terminal.say(describeReferralReasons(answer.referralReasons));
    });
  },
};

/** One row for each pupil: for people inside the school, as the sentence says. */
/** As the JSON has them: the pupils beside one by one, like the mentored, instead of in columns. */
function listed(outcomes: OutcomeSet) {
  const findings = outcomes.findings.map((finding) => {
    const { comparison, better } = finding;
    if (comparison === null || isRefused(comparison)) return finding;
    return { ...finding, comparison: { ...comparison, pupils: pupilsIn(comparison.pupils, better) } };
  });
  return { ...outcomes, findings };
}

function writeR(terminal: Terminal, given: string, { findings }: OutcomeSet): void {
  const folder = terminal.path(given);
  const written = findings.flatMap((finding) => (finding.r === null ? [] : [{ finding, r: finding.r }]));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { finding, r } of written) {
      writeFileSync(join(folder, r.file), findingCsv(finding));
      writeFileSync(join(folder, r.file.replace(/csv$/, 'R')), r.code);
    }
  } catch {
    throw new FailureError(failure('study.writeFailed', { file: basename(folder), reason: 'folder', folder: basename(folder) }));
  }
  terminal.complain(
    describeRFiles(
      written.map(({ r }) => r.file.replace(/\.csv$/, '')),
      folder,
    ),
  );
}

function partingsOf(given: string): readonly Parting[] {
  const names = given.split(',').map((name) => name.trim());
  return names.map((name) => {
    const known = partings.find((parting) => parting.toLowerCase() === name.toLowerCase());
    if (known !== undefined) return known;
    throw new FailureError(failure('cli.usage', { command: 'outcomes', problem: `--by takes ${partings.join(', ')}, not '${name}'` }));
  });
}

/** Only that measure; all where none is named. */
function only(outcomes: OutcomeSet, measure: string | undefined): OutcomeSet {
  if (measure === undefined) return outcomes;
  const findings = outcomes.findings.filter((finding) => finding.measure.toLowerCase() === measure.toLowerCase());
  if (findings.length > 0) return { ...outcomes, findings };
  const known = outcomes.findings.map((finding) => finding.measure).join(', ');
  throw new FailureError(failure('cli.usage', { command: 'outcomes', problem: `--measure takes ${known}, not '${measure}'` }));
}

function sayFinding(terminal: Terminal, finding: Finding): void {
  const words = describeFinding(finding);
  for (const line of [
    words.title,
    words.subtitle,
    words.chance,
    words.comparison,
    words.leftOut,
    reliableLine(finding.reliableChange),
    keyQuestion(finding),
  ])
    if (line !== '') terminal.say(line);
}

interface Told {
  readonly everything: boolean;
  readonly comparison: boolean;
  readonly by: boolean;
}

function sayDepth(terminal: Terminal, finding: Finding, { everything, comparison, by }: Told): void {
  if (everything) {
    const { items } = finding.missing;
    for (const line of [describeDirection(finding), adjustedLine(finding), ...missingLines(finding), ...itemLines(items), itemsLine(items)])
      if (line !== '') terminal.say(line);
    for (const { says } of finding.checks) terminal.say(says);
    if (finding.curve !== null) terminal.say(curveLine(finding.curve));
    const beside = finding.curve?.besideOthers ?? null;
    if (beside !== null) terminal.say(besideCurveLine(beside));
  }
  if (comparison && finding.comparison === null) terminal.say(depthWords.nobodyBeside);
  for (const result of finding.designs) {
    const isWanted = everything || (comparison && groupDesigns.includes(result.design)) || (by && result.design === 'subgroups');
    if (!isWanted) continue;
    terminal.say('');
    for (const line of designLines(result, finding)) terminal.say(line);
  }
}

interface WindowOptions {
  readonly window?: string | undefined;
  readonly weeks?: string | undefined;
  readonly 'school-weeks': boolean;
  readonly 'lead-in'?: string | undefined;
  readonly anchor?: string | undefined;
  readonly minimum?: string | undefined;
}

/** The study's own window with what was asked for in its place; null where nothing was. */
function windowFrom(options: WindowOptions, own: WindowSettings): WindowSettings | null {
  const { anchor, minimum } = options;
  const weeks = options.window ?? options.weeks;
  const lead = options['lead-in'];
  if ([weeks, lead, anchor, minimum].every((one) => one === undefined) && !options['school-weeks']) return null;
  if (anchor !== undefined && anchor !== 'start' && anchor !== 'referral')
    throw new FailureError(failure('cli.usage', { command: 'outcomes', problem: `--anchor takes start or referral, not '${anchor}'` }));
  const name = options.window === undefined ? 'weeks' : 'window';
  return {
    anchor: anchor ?? own.anchor,
    lengthDays: weeks === undefined ? own.lengthDays : 7 * wholeNumber('outcomes', name, weeks, 1, 52),
    leadInDays: lead === undefined ? own.leadInDays : 7 * wholeNumber('outcomes', 'lead-in', lead, 0, 26),
    minimumSessions: minimum === undefined ? own.minimumSessions : wholeNumber('outcomes', 'minimum', minimum, 0, 400),
    ...(options['school-weeks'] ? { counting: 'schoolWeeks' } : own.counting === undefined ? {} : { counting: own.counting }),
  };
}
