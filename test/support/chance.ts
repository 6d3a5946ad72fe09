import fc from 'fast-check';
import { rounds, seed } from './rounds.ts';

/**
 * Before every file of tests: properties draw from one seed, so that the same commit is tried with the same examples everywhere. One that
 * does not say how often it is tried is tried as often as fast-check tries, or as `--rounds` asks.
 */
fc.configureGlobal({ seed, ...rounds(100) });
