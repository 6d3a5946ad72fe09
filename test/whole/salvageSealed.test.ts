import { describe, expect, it } from 'vitest';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { salvage } from '#shared/study/salvage/salvage.ts';
import { createLock } from '#shared/study/seal/lock.ts';
import { judged, rescuer } from '#test/study/salvage/support/judged.ts';
import { expectedOf, standingOf } from '#test/study/salvage/support/standing.ts';
import { term } from '#test/study/salvage/support/term.ts';
import { cheapCost, randomBytes } from '#test/study/seal/support.ts';

const passphrase = 'gate bus morning phone';
const { lock, seal, recoveryKey } = await createLock(passphrase, randomBytes, cheapCost);
const original = await term({ lines: 560, tidy: true, protection: { lock, seal } });
const standing = standingOf(original.bytes);
const without = (page: number): Uint8Array => original.bytes.slice().fill(0, page * 32_768, (page + 1) * 32_768);
const attempt = (damaged: Uint8Array, secret: string | null) =>
  salvage(damaged, { ...rescuer, secret, emptyFile: async () => openNodeSqlite(':memory:') });

describe('a protected study', () => {
  it.each([passphrase, recoveryKey])(
    'comes out whole, and protected as it was, with its passphrase or its recovery key',
    async (secret) => {
      const salvaged = await judged(original, without(0), { passphrase: secret, seal });
      expect(salvaged.lines).toMatchObject({ saved: 560, lost: [] });
    },
  );

  it('names what stood in a lost page, and goes on after it', async () => {
    const page = standing.pages.findIndex(({ lines }) => lines.includes(200));
    const salvaged = await judged(original, without(page), { passphrase, seal });
    expect(salvaged.lines).toEqual(expectedOf(standing, new Set([page]))?.lines);
    expect(salvaged.lines.stateAt).toBe(560);
  });

  it('asks for its passphrase, and knows a wrong one', async () => {
    await expect(attempt(original.bytes, null)).rejects.toMatchObject({ failure: { code: 'study.locked' } });
    await expect(attempt(original.bytes, 'not that one at all')).rejects.toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
  });

  it('says so when the entry that the passphrase opens is lost', async () => {
    const meta = standing.pages.findIndex(({ isMeta }) => isMeta);
    await expect(attempt(without(meta), passphrase)).rejects.toMatchObject({
      failure: { code: 'study.damaged', values: { part: 'lock' } },
    });
  });
});
