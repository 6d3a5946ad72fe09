import { parseArgs } from 'node:util';
import { killRounds } from './kill/killRounds.ts';

/** `npm run faults -- kill [--rounds N] [--seed S] [--from ROUND]`: a writer killed with -9, and what it said it kept looked for. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' } },
});
const told = await killRounds({ rounds: Number(values.rounds), seed: Number(values.seed), from: Number(values.from), say: console.log });
process.exit(told.failed === 0 ? 0 : 1);
