import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'rolldown';
import { z } from 'zod';
import { serveLoopback } from '#electron/services/loopbackServer.ts';

const taken = z.object({ p50: z.number(), p95: z.number() });
const timesSchema = z.object({ flush: taken, edit: taken, raw: taken });

const start = `trustedTypes.createPolicy('default', { createScriptURL: (address) => address });
globalThis.times = new Promise((resolve, reject) => {
  const worker = new Worker('assets/opfs.js', { type: 'module' });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});
`;

/** Edits on OPFS in a real Chromium: the study store and the official SQLite in a worker, timed there. */
export async function timeInChromium(executablePath: string): Promise<z.infer<typeof timesSchema>> {
  const site = mkdtempSync(join(tmpdir(), 'strand-bench-'));
  mkdirSync(join(site, 'assets'));
  await build({
    input: fileURLToPath(new URL('./opfs.worker.ts', import.meta.url)),
    platform: 'browser',
    logLevel: 'silent',
    output: { file: join(site, 'assets/opfs.js'), format: 'esm', codeSplitting: false },
  });
  const library = dirname(fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm')));
  copyFileSync(join(library, 'sqlite3.wasm'), join(site, 'assets/sqlite3.wasm'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>bench</title><script src="start.js"></script>');
  writeFileSync(join(site, 'start.js'), start);
  const server = await serveLoopback(site, 0);
  const context = await chromium.launchPersistentContext(join(site, 'profile'), { executablePath, args: ['--no-sandbox'] });
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    return timesSchema.parse(await page.evaluate(() => Reflect.get(globalThis, 'times')));
  } finally {
    await context.close();
    await server.close();
    rmSync(site, { recursive: true, force: true });
  }
}
