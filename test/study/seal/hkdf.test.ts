import { expect, it } from 'vitest';
import { bytesOfHex, hex } from '#shared/study/hex.ts';
import { hkdf } from '#shared/study/seal/hkdf.ts';

const counted = (from: number, to: number) => Uint8Array.from({ length: to - from + 1 }, (_, index) => from + index);

it.each([
  {
    name: 'A.1',
    secret: new Uint8Array(22).fill(0x0b),
    salt: counted(0x00, 0x0c),
    info: counted(0xf0, 0xf9),
    expected: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'A.2',
    secret: counted(0x00, 0x4f),
    salt: counted(0x60, 0xaf),
    info: counted(0xb0, 0xff),
    expected:
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  },
  {
    name: 'A.3',
    secret: new Uint8Array(22).fill(0x0b),
    salt: new Uint8Array(),
    info: new Uint8Array(),
    expected: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
])('makes the keys of RFC 5869, appendix $name', async ({ secret, salt, info, expected }) => {
  expect(hex(await hkdf(secret, salt, info, bytesOfHex(expected).length))).toBe(expected);
});
