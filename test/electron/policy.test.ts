import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDoors } from '#electron/policy/commandLine.ts';
import { contentSecurityPolicy } from '#electron/policy/headers.ts';
import { mayLoad } from '#electron/policy/network.ts';
import { isOwnUrl } from '#electron/policy/origin.ts';
import { appProtocol } from '#electron/policy/protocol.ts';
import { isOwnSender } from '#electron/policy/sender.ts';
import { windowOptions } from '#electron/policy/windowOptions.ts';

const strangers = [
  'file:///etc/passwd',
  'data:text/html,<p>hello',
  'javascript:void(0)',
  'blob:app://strand.evil/1',
  'app://strand.evil/',
  'app://strand@evil/',
  'app://evil/strand',
  'app:strand',
  'app://strand:81/',
  'http://127.0.0.1/',
  'about:blank',
  'chrome://settings',
  '',
];

describe('an origin', () => {
  it('is ours only to the letter', () => {
    expect(['app://strand/', 'app://strand/index.html#/outcomes'].map(isOwnUrl)).toEqual([true, true]);
    expect(strangers.filter(isOwnUrl)).toEqual([]);
  });

  it('lets files, blobs of our own and data load, and nothing else', () => {
    expect(['app://strand/a.js', 'blob:app://strand/7f', 'data:image/png;base64,AA'].filter(mayLoad)).toHaveLength(3);
    expect(['https://example.org/', 'blob:https://example.org/1', 'ws://127.0.0.1/', 'file:///etc/hosts'].filter(mayLoad)).toEqual([]);
  });
});

describe('a sender', () => {
  const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } }) as unknown as Parameters<typeof isOwnSender>[0];

  it('is the top frame of our own page', () => {
    expect(isOwnSender(frame('app://strand/index.html'))).toBe(true);
    expect(isOwnSender(frame('app://strand/index.html', {}))).toBe(false);
    expect(isOwnSender(frame('app://evil/'))).toBe(false);
    expect(isOwnSender({ senderFrame: null })).toBe(false);
  });
});

describe('the window', () => {
  it('is sandboxed and isolated', () => {
    expect(windowOptions('/preload.cjs').webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    });
  });

  it('is not opened when a switch would let somebody in', () => {
    expect(openDoors(['strand', '--inspect=9229', '--remote-debugging-port=0', 'study.strand'])).toEqual([
      '--inspect',
      '--remote-debugging-port',
    ]);
    expect(openDoors(['strand', '--lang=en', 'no-sandbox.strand'])).toEqual([]);
  });

  it('has a policy without eval, inline script or foreign source', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|unsafe-inline|https?:|\*/);
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
  });
});

describe('the app scheme', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'strand-scheme-'));
    writeFileSync(join(root, 'index.html'), '<!doctype html>');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('serves the window with its headers', async () => {
    const answer = await appProtocol(root)({ url: 'app://strand/' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it('refuses every path that tries to climb out, with the same headers', async () => {
    const attempts = [
      '../etc/passwd',
      '%2e%2e/etc/passwd',
      '..%5c..%5cetc',
      '%00',
      '%E0%A4%A',
      'C:/windows/win.ini',
      '.env',
      `${'a/'.repeat(5000)}x`,
      '//etc/passwd',
    ];
    const answers = await Promise.all(attempts.map((path) => appProtocol(root)({ url: `app://strand/${path}` })));
    expect(answers.map(({ status }) => status)).toEqual(attempts.map(() => 404));
    expect(answers.every(({ headers }) => headers.get('content-security-policy') === contentSecurityPolicy)).toBe(true);
  });
});
