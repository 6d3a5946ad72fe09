import { parseArgs } from 'node:util';
import { falseClaims } from './simulations/falseClaims.ts';
import { fewSchools } from './simulations/fewSchools.ts';
import { intervalCoverage, missingTrials, trials } from './simulations/intervalCoverage.ts';
import { programmes } from './simulations/nullProgrammes.ts';

/**
 * `npm run bench -- simulations [--rounds N] [--seed S] [--only chance|schools|coverage|missing]`: how often Strand would claim what is not so, and
 * how often its intervals hold the truth, in programmes whose truth is known. docs/methods.md reports a run of 10,000.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const wanted = (part: string) => (values.only ?? part) === part;
const percent = (value: number) => `${value.toFixed(1)} %`;

if (wanted('chance'))
  for (const programme of programmes) {
    const claims = falseClaims(programme, rounds, seed);
    console.log(
      `${programme.name}: ${rounds} null programmes; false claims: plain paired t ${percent(claims.plain)}, straight line ${percent(claims.line)},`,
      `beyond those who began there ${percent(claims.beyond)} (${claims.refused} refused)`,
    );
  }
if (wanted('schools'))
  for (const schools of [4, 6, 10]) {
    const claims = fewSchools(schools, rounds, seed);
    console.log(
      `${schools} schools: classical ${percent(claims.classical)}, CR2 with Satterthwaite ${percent(claims.cr2)},`,
      `wild bootstrap ${claims.wild === null ? 'not offered' : percent(claims.wild)} of ${rounds} null comparisons called significant`,
    );
  }
for (const trial of [...(wanted('coverage') ? trials : []), ...(wanted('missing') ? missingTrials : [])]) {
  const { name, covered, without } = intervalCoverage(trial, rounds, seed);
  console.log(`${name}: the 95 % interval holds the truth in ${percent(covered)} of ${rounds} (${without} without an interval)`);
}
