import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeKeyring } from '#electron/services/keyring.ts';
import { strandHome } from '#electron/services/strandHome.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secret = new Uint8Array(32).fill(9);
const signed = async (key: CryptoKey | undefined) =>
  key === undefined ? null : Buffer.from(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode('okafor ben'))).toString('hex');

it('keeps a key apart from its study, for its owner only, until it is forgotten', async () => {
  const keyring = nodeKeyring(join(folder, 'home'));
  const study = join(folder, 'term.strand');
  expect(await keyring.find('study-1', study)).toBeNull();
  const { key, place } = await keyring.keep('study-1', study, secret);
  expect(place).toBe('apart');
  expect(statSync(join(folder, 'home/keys/study-1.key')).mode & 0o777).toBe(0o600);
  const found = await keyring.find('study-1', study);
  expect(await signed(found?.key)).toBe(await signed(key));
  expect(key.extractable).toBe(false);
  await keyring.forget('study-1', study);
  expect(await keyring.find('study-1', study)).toBeNull();
});

it('falls back to beside the study where its own folder cannot be written, and says so', async () => {
  const blocked = join(folder, 'a-file');
  writeFileSync(blocked, '');
  const keyring = nodeKeyring(blocked);
  const study = join(folder, 'term.strand');
  expect((await keyring.keep('study-1', study, secret)).place).toBe('besideStudy');
  expect((await keyring.find('study-1', study))?.place).toBe('besideStudy');
});

it('never writes over a key that is there', async () => {
  const keyring = nodeKeyring(folder);
  await keyring.keep('study-1', join(folder, 'term.strand'), secret);
  const other = await keyring.keep('study-1', join(folder, 'term.strand'), new Uint8Array(32).fill(1));
  expect(other.place).toBe('besideStudy');
});

it('has a home on every system', () => {
  expect(strandHome({ STRAND_HOME: '/keys', XDG_CONFIG_HOME: '/config' }, 'linux')).toBe('/keys');
  expect(strandHome({ XDG_CONFIG_HOME: '/config' }, 'linux')).toBe(join('/config', 'strand'));
  expect(strandHome({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Strand'));
});
