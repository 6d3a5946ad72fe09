import { parseArgs } from 'node:util';
import { makeStudies } from './kill/studies.ts';
import { cutPower, recordings } from './powercut/cuts.ts';
import { bundled } from './support/bundled.ts';

/** `npm run faults -- powercut [--rounds N] [--seed S]`: N cuts of the power for each deed, on a disk that keeps what was flushed and no more. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } } });
const writer = await bundled(new URL('./kill/writer.ts', import.meta.url));
const studies = await makeStudies();
let failed = 0;
try {
  for (const recorded of recordings) {
    const strace = process.env['STRACE_PATH'] ?? 'strace';
    const options = { strace, writer, studies, seed: Number(values.seed), cuts: Number(values.rounds) };
    const { acts, cuts, acknowledged, complaints } = await cutPower(recorded, options);
    console.log(
      `${recorded.deed} on ${recorded.study} (${acts} acts): power cut ${cuts} times, ` +
        `${acknowledged} acknowledged edits looked for, ${complaints.length} lost or damaged`,
    );
    for (const complaint of complaints.slice(0, 50)) console.log(`  FAILED ${complaint}`);
    failed += complaints.length;
  }
} finally {
  studies.remove();
}
process.exit(failed === 0 ? 0 : 1);
