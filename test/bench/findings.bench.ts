import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '#scripts/build.ts';
import { findChromium } from '#scripts/chromium.ts';
import { type Visit, visit } from '#test/journeys/support/browser.ts';
import { answerWhatWaits, chooseFiles, goToRoom, makeStudy } from '#test/journeys/support/steps.ts';
import { writeProgrammeFiles } from './outcomes/programmeFiles.ts';
import { recordCalls, type Told } from './outcomes/recordCalls.ts';

/**
 * `npm run bench -- findings [--pupils N] [--rounds N]`: the outcomes of a large study in Chromium with threads, brought in through the window as a person
 * does. By the clock, and as processor time of the whole browser (every thread of it, drawing included). On a busy machine compare the second, or the
 * least of several rounds.
 */
const { values } = parseArgs({ options: { pupils: { type: 'string', default: '26000' }, rounds: { type: 'string', default: '9' } } });
ensureBuilt(['client']);
const chromium = findChromium(console.log);
if (chromium === null) throw new Error('Chromium is needed to time the window.');
process.env['CHROMIUM_PATH'] = chromium;

interface Moment {
  readonly what: Told;
  readonly at: number;
  /** Processor time of the browser until then, asked for as soon as the bench heard of it. */
  readonly cpu: Promise<number>;
}
interface Span {
  readonly clock: number;
  readonly cpu: number;
}

const told: Moment[] = [];
let processor = async (): Promise<number> => Number.NaN;
const folder = mkdtempSync(join(tmpdir(), 'strand-bench-'));
const visitor = await visit({
  prepare: async (browser) => {
    await browser.exposeFunction('tellBench', (what: Told, at: number) => void told.push({ what, at, cpu: processor() }));
    await browser.addInitScript(recordCalls);
  },
});
try {
  const paths = writeProgrammeFiles(folder, Number(values.pupils));
  const { page } = visitor;
  page.setDefaultTimeout(600_000);
  processor = await processorTime(visitor);
  console.log(`threads: ${await page.evaluate(() => (self.crossOriginIsolated ? navigator.hardwareConcurrency : 1))}`);
  await makeStudy(visitor, 'Bench');
  await page.getByText('The engine is starting').waitFor({ state: 'hidden' });
  await chooseFiles(visitor, paths);
  await answerWhatWaits(visitor);
  const imported = told.length;
  await page.getByRole('button', { name: /^Import \d+ tables/ }).click();
  await page
    .getByText(/set aside/)
    .first()
    .waitFor();
  await goToRoom(visitor, 'Outcomes');
  await page.getByRole('region', { name: 'Attendance', exact: true }).waitFor();
  await quiet();
  say('all Findings the first time, the tables ready, until they are in the page', [await span(imported, 'ready', 'answered')]);

  await page.getByRole('button', { name: /^Window/ }).click();
  const slider = page.getByRole('slider').first();
  await slider.focus();
  const attendance: Span[] = [];
  const painted: Span[] = [];
  const all: Span[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    await quiet();
    const from = told.length;
    await slider.press('ArrowRight');
    await quiet();
    attendance.push(await span(from, 'asked', 'answered'));
    painted.push(await span(from, 'asked', 'painted'));
    all.push(await span(from, 'asked', 'painted', 2));
  }
  say('the attendance Findings under another window, in the page', attendance);
  say('the attendance Findings under another window, painted', painted);
  say('all Findings under another window, painted', all);
} finally {
  await visitor.leave(null);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** Until nothing was told for a second, and every question is answered. */
async function quiet(): Promise<void> {
  for (let seen = -1; seen !== told.length || count('asked') > count('answered'); ) {
    seen = told.length;
    await visitor.page.waitForTimeout(1000);
  }
}

function count(what: Told): number {
  return told.filter((moment) => moment.what === what).length;
}

/** From the first moment of one kind after that place, to the next of the other, or to the next but so many. */
async function span(from: number, one: Told, other: Told, nth = 1): Promise<Span> {
  const start = told.findIndex(({ what }, place) => place >= from && what === one);
  const [begun, ended] = [told[start], told.filter(({ what }, place) => place > start && what === other)[nth - 1]];
  if (begun === undefined || ended === undefined) throw new Error(`${one} and ${other} were not told.`);
  return { clock: ended.at - begun.at, cpu: (await ended.cpu) - (await begun.cpu) };
}

function say(name: string, spans: readonly Span[]): void {
  const of = (pick: (span: Span) => number): string => {
    const sorted = spans.map(pick).sort((a, b) => a - b);
    return `least ${(sorted[0] ?? Number.NaN).toFixed(0).padStart(5)} ms, middle ${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0).padStart(5)} ms`;
  };
  console.log(`${name.padEnd(76)} ${of(({ clock }) => clock)}; processor ${of(({ cpu }) => cpu)}`);
}

/** Milliseconds of processor time that all processes of the browser have used so far. */
async function processorTime({ page }: Visit): Promise<() => Promise<number>> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser does not tell its processor time.');
  return async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
  };
}
