import { createInterface } from 'node:readline';
import { nodeWorkbench } from '#electron/services/workbenchPorts.ts';
import { unwrap } from '#shared/failure/result.ts';

// Another program on this computer: says whether it may write the study, and lets go of it when its input ends.
const workbench = nodeWorkbench({ events: { progress: () => undefined, engine: () => undefined, backup: () => undefined } });
process.stdout.write('ready\n');
for await (const path of createInterface({ input: process.stdin })) {
  const { readOnly } = unwrap(await workbench.openStudy(path));
  process.stdout.write(`${readOnly === null ? 'writes' : readOnly.reason}\n`);
}
await workbench.closeStudy();
