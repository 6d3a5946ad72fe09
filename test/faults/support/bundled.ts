import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** One program of ours as a single file, so that starting it a thousand times costs little; answers where the file lies. */
export async function bundled(entry: URL): Promise<string> {
  const file = join(root, '.cache/faults', `${basename(fileURLToPath(entry), '.ts')}.mjs`);
  await build({
    input: fileURLToPath(entry),
    cwd: root,
    platform: 'node',
    logLevel: 'silent',
    output: { file, format: 'esm', codeSplitting: false },
  });
  return file;
}
