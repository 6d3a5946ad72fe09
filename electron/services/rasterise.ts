import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Twice the size on paper: sharp in print, small in a file. */
const zoom = 2;

let ready: Promise<readonly Uint8Array[]> | undefined;

/** Load the rasteriser and the bundled fonts once per process. */
function start(): Promise<readonly Uint8Array[]> {
  ready ??= (async () => {
    const { resolve } = createRequire(import.meta.url);
    await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
    const fonts = ['latin', 'latin-ext'].map((script) => resolve(`@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`));
    return await Promise.all(fonts.map(async (font) => new Uint8Array(await readFile(font))));
  })();
  return ready;
}

/** An SVG as PNG at twice its size, with the fonts that Strand brings along: the same bytes on every machine. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const fontBuffers = [...(await start())];
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers, defaultFontFamily: 'Inter Variable', sansSerifFamily: 'Inter Variable' },
  });
  try {
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}
