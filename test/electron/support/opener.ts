import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeStudyShelf } from '#electron/services/nodeStudyShelf.ts';

// Another program on this computer: says whether it may write the study, and lets go of it when its input ends.
process.stdout.write('ready\n');
let close = async (): Promise<void> => undefined;
for await (const path of createInterface({ input: process.stdin })) {
  await close();
  const { sqlite, readOnly } = await nodeStudyShelf(dirname(path)).open(path);
  close = () => sqlite.close();
  process.stdout.write(`${readOnly === null ? 'writes' : readOnly.reason}\n`);
}
await close();
