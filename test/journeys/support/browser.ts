import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { type LoopbackServer, serveLoopback } from '#electron/services/loopbackServer.ts';

const pictures = fileURLToPath(new URL('../../../.cache/journeys/', import.meta.url));
const root = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));

/** A person at the window: a fresh profile, the built files on loopback with their real headers, and what went wrong along the way. */
export interface Visit {
  readonly page: Page;
  readonly address: string;
  /** Console errors, uncaught errors and policy violations so far. Every journey ends by asking for none. */
  readonly complaints: string[];
  /** Closes the window; after a failed journey a picture of it stays in .cache/journeys/. */
  leave(context: Pick<TestContext, 'task'> | null): Promise<void>;
}

export interface VisitOptions {
  readonly dark?: boolean;
  /** Done before the page is loaded. */
  prepare?(browser: BrowserContext): Promise<void>;
}

export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const server: LoopbackServer = await serveLoopback(root, 0);
  const profile = mkdtempSync(join(tmpdir(), 'strand-profile-'));
  const browser: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1280, height: 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  const complaints: string[] = [];
  browser.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  browser.on('weberror', (thrown) => complaints.push(`error: ${thrown.error().message}`));
  browser.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(server.address).origin) complaints.push(`request to ${origin}`);
  });
  // A limit ends what hangs; on a computer that does six other things a window may take a minute to answer.
  browser.setDefaultTimeout(150_000);
  await options.prepare?.(browser);
  await page.goto(server.address);
  return {
    page,
    address: server.address,
    complaints,
    leave: async (context) => {
      try {
        if (context?.task.result?.state === 'fail')
          await browser
            .pages()
            .at(-1)
            ?.screenshot({ path: join(pictures, `${context.task.id}.png`) });
      } finally {
        await browser.close();
        await server.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

/** What a screen reader's user would stumble over, as `rule: where`; the journeys ask for none. */
export async function accessibilityComplaints(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const runner: unknown = Reflect.get(window, 'axe');
    if (typeof runner !== 'object' || runner === null) throw new Error('axe did not start');
    const run: unknown = Reflect.get(runner, 'run');
    if (typeof run !== 'function') throw new Error('axe did not start');
    const answer: { violations: { id: string; nodes: { target: string[] }[] }[] } = await run.call(runner, document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    });
    return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
  return found;
}
