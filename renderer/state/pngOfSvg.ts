import interAddress from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** Pixels per CSS pixel: sharp at 8 cm in print. */
const density = 3;

/** An SVG as PNG, in the product's own letters: a picture cannot see the page's fonts, so they travel inside it. */
export async function pngOfSvg(svg: string, width: number, height: number): Promise<Uint8Array> {
  const picture = new Image(width * density, height * density);
  const address = URL.createObjectURL(new Blob([withFont(svg, await fontData())], { type: 'image/svg+xml' }));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * density;
    canvas.height = height * density;
    const pen = canvas.getContext('2d');
    if (pen === null) return new Uint8Array();
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob === null ? new Uint8Array() : new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

let font: Promise<string> | null = null;

function fontData(): Promise<string> {
  font ??= readFont();
  return font;
}

async function readFont(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(interAddress)).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function withFont(svg: string, data: string): string {
  const rule = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  return svg.replace(/(<svg[^>]*>)/, `$1<style>${rule}</style>`);
}
