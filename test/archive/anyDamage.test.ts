import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { FailureError } from '#shared/failure/failure.ts';
import { rounds } from '#test/support/rounds.ts';
import { archiveOf, smallStore, unpacked } from './smallArchive.ts';

let archive: Uint8Array;
let whole: Awaited<ReturnType<typeof unpacked>>;
beforeAll(async () => {
  const store = await smallStore();
  archive = await archiveOf(store);
  await store.close();
  whole = await unpacked(archive);
});

type Damage =
  | { readonly do: 'flip'; readonly at: number; readonly mask: number }
  | { readonly do: 'cut' | 'drop' | 'repeat'; readonly at: number; readonly length: number };

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('flip' as const), at: share, mask: fc.integer({ min: 1, max: 255 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'drop' as const, 'repeat' as const), at: share, length: fc.nat(400) }),
    },
  ),
  { minLength: 1, maxLength: 3 },
);

function applied(bytes: Uint8Array, damage: Damage): Uint8Array {
  const at = Math.floor(damage.at * bytes.length);
  if (damage.do === 'flip') return bytes.map((byte, index) => (index === at ? byte ^ damage.mask : byte));
  if (damage.do === 'cut') return bytes.slice(0, at);
  const rest = damage.do === 'drop' ? at + damage.length : Math.max(0, at - damage.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(rest)]);
}

it('refuses an archive that was damaged anywhere, or makes the very study of it', async () => {
  await fc.assert(
    fc.asyncProperty(damages, async (all) => {
      const bytes = all.reduce(applied, archive);
      const made = await unpacked(bytes).catch((thrown: unknown) => thrown);
      if (made instanceof FailureError) expect(made.failure.code).toMatch(/^(archive\.damaged|study\.notAStudy)$/);
      else expect(made).toEqual(whole);
    }),
    rounds(150),
  );
});
