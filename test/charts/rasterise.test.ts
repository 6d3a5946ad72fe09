import { expect, it } from 'vitest';
import { rasterise } from '#electron/services/rasterise.ts';

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="Inter Variable"><rect width="200" height="40" fill="#fff"/><text x="4" y="24">${text}</text></svg>`;

it('makes a PNG of twice the size, with the letters of the bundled font', async () => {
  const png = await rasterise(svg('mean 87.6'));
  const head = new DataView(png.buffer, png.byteOffset);
  expect([head.getUint32(0), head.getUint32(16), head.getUint32(20)]).toEqual([0x89504e47, 400, 80]);
  const empty = await rasterise(svg(''));
  expect(png.length).toBeGreaterThan(empty.length + 200);
  expect(Buffer.compare(await rasterise(svg('mean 87.6')), png)).toBe(0);
});
