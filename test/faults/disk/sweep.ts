import type { Random } from '#shared/sample/world/random.ts';
import { twoAtATime } from '../support/twoAtATime.ts';
import type { DiskBench } from './bench.ts';
import { diskRound } from './diskRound.ts';
import { type Fault, type FaultKind, type Injection, sayInjection } from './faults.ts';
import type { Deed } from './steps.ts';

export interface SweepTally {
  readonly kind: string;
  /** Calls of that kind that the deed makes when nothing fails. */
  readonly calls: number;
  readonly rounds: number;
  readonly injected: number;
  /** Rounds in which a person was told of a failure; in the others everything succeeded all the same, or the program was killed. */
  readonly told: number;
  readonly killed: number;
  readonly complaints: readonly string[];
}

export interface SweepOptions {
  /** `all` faults at every call, once and lasting; `some`: at the first, the last and some calls between, three faults each. */
  readonly which: 'all' | 'some';
  readonly random: Random;
  say?(tally: SweepTally): void;
}

const somePlaces = 3;

/** Every kind of call that the deed makes, swept. */
export async function sweepDeed(bench: DiskBench, deed: Deed, options: SweepOptions): Promise<readonly SweepTally[]> {
  const tallies: SweepTally[] = [];
  for (const [kind, calls] of await callsOf(bench, deed)) {
    if (calls === 0) continue;
    const tally = { kind: kind.name, calls, ...(await sweep(bench, deed, injectionsAt(kind, calls, options))) };
    options.say?.(tally);
    tallies.push(tally);
  }
  return tallies;
}

/** How many calls of each kind a deed makes when nothing fails. */
async function callsOf(bench: DiskBench, deed: Deed): Promise<ReadonlyMap<FaultKind, number>> {
  const { happened, complaints } = await diskRound(bench, deed, null);
  if (complaints.length > 0) throw new Error(`${deed} without any fault: ${complaints.join('; ')}`);
  return happened.calls;
}

async function sweep(bench: DiskBench, deed: Deed, injections: readonly Injection[]): Promise<Omit<SweepTally, 'calls' | 'kind'>> {
  const rounds = await twoAtATime(injections, async (injection) => {
    const round = await diskRound(bench, deed, injection);
    const missed = round.happened.injected === 0 ? ['nothing was injected'] : [];
    return {
      ...round,
      complaints: [...round.complaints, ...missed].map((complaint) => `${deed}, ${sayInjection(injection)}: ${complaint}`),
    };
  });
  return {
    rounds: rounds.length,
    injected: rounds.filter(({ happened }) => happened.injected > 0).length,
    told: rounds.filter(({ failedSteps }) => failedSteps > 0).length,
    killed: rounds.filter(({ happened }) => happened.killed).length,
    complaints: rounds.flatMap(({ complaints }) => complaints),
  };
}

function injectionsAt(kind: FaultKind, calls: number, { which, random }: SweepOptions): readonly Injection[] {
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  const errors = kind.faults.filter((fault) => fault !== 'killed');
  const kills = (nth: number) => (kind.faults.includes('killed') ? [{ kind, fault: 'killed' as const, nth, lasting: false }] : []);
  const error = (fault: Fault, nth: number, lasting: boolean) => ({ kind, fault, nth, lasting });
  if (which === 'all')
    return all.flatMap((nth) => [...errors.flatMap((fault) => [error(fault, nth, true), error(fault, nth, false)]), ...kills(nth)]);
  const between = random.shuffled(all.slice(1, -1)).slice(0, somePlaces - 2);
  return [...new Set([1, ...between, calls])].flatMap((nth) => [
    ...errors.slice(0, 1).map((fault) => error(fault, nth, true)),
    error(random.pick(errors), nth, false),
    ...kills(nth),
  ]);
}
