import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pointer = join(root, 'node_modules/electron/path.txt');
const runtime = existsSync(pointer) ? join(root, 'node_modules/electron/dist', readFileSync(pointer, 'utf8').trim()) : null;
const there = runtime !== null && existsSync(runtime) && existsSync(join(root, 'dist/electron/main.js'));

describe('the desktop edition', () => {
  it.skipIf(!there)(`opens its window${there ? '' : ' (skipped: the Electron runtime is not on this machine)'}`, async () => {
    const { _electron } = await import('playwright-core');
    const shell = await _electron.launch({ executablePath: runtime ?? '', args: [root] });
    try {
      const window = await shell.firstWindow();
      expect(window.url()).toBe('app://strand/');
      expect(await window.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual([
        'undefined',
        'undefined',
      ]);
      await window.getByRole('button', { name: 'Open the sample partnership' }).waitFor();
    } finally {
      await shell.close();
    }
  });
});
