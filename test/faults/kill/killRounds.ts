import { bundled } from '../support/bundled.ts';
import { twoAtATime } from '../support/twoAtATime.ts';
import { type KillRound, killRound } from './killRound.ts';
import { makeStudies } from './studies.ts';

export interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
  /** The number of the first round: a failing one is repeated with `rounds: 1`. */
  readonly from: number;
  say(line: string): void;
}

export interface KillTally {
  readonly kills: number;
  readonly acknowledged: number;
  readonly inTheMiddle: number;
  readonly failed: number;
}

/** That many rounds, two at a time. Each failing one is said with what repeats it. */
export async function killRounds({ rounds, seed, from, say }: KillOptions): Promise<KillTally> {
  const writer = await bundled(new URL('./writer.ts', import.meta.url));
  const studies = await makeStudies();
  const started = performance.now();
  let done = 0;
  try {
    const all = await twoAtATime([...Array(rounds).keys()], async (number) => {
      const round = await killRound(writer, studies, seed, from + number);
      if (round.complaints.length > 0)
        say(`FAILED ${sayRound(round)}\n  again: npm run faults -- kill --rounds 1 --seed ${seed} --from ${from + number}`);
      done += 1;
      if (done % 250 === 0) say(`${done} of ${rounds} rounds, ${((performance.now() - started) / done).toFixed(0)} ms each`);
      return round;
    });
    const tally = {
      kills: all.reduce((sum, { kills }) => sum + kills, 0),
      acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      inTheMiddle: all.filter((round) => round.inTheMiddle).length,
      failed: all.filter(({ complaints }) => complaints.length > 0).length,
    };
    say(
      `${tally.kills} writers killed, ${tally.inTheMiddle} rounds of ${rounds} in the middle of a transaction or a backup; ` +
        `${tally.acknowledged} acknowledged edits looked for, ${tally.failed} rounds with something lost.`,
    );
    return tally;
  } finally {
    studies.remove();
  }
}

function sayRound({ lives, complaints }: KillRound): string {
  return `${lives.map(({ study, deed, moment }) => `${deed} on ${study} until ${moment.word} x ${moment.times} + ${moment.milliseconds.toFixed(1)} ms`).join(', then ')}: ${complaints.join('; ')}`;
}
