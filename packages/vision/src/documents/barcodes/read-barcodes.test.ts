import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Picture } from '../../quality/picture.ts';
import { openBarcodes, readBarcodes } from './read-barcodes.ts';

/** As a driving licence carries it (AAMVA), of nobody. */
const LICENCE = '@\nANSI 636000090002DL00410278\nDCSSPECIMEN\nDACZOFIA\nDBB03081979\nDAQZZ990017';
const LINK = 'https://visavis.example/c/ZZ990017?sig=Zażółć';

beforeAll(async () => {
  await openBarcodes();
  const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const wasmBinary = Uint8Array.from(await readFile(path)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

async function draw(text: string, format: 'PDF417' | 'QRCode', width: number): Promise<Buffer> {
  const { svg } = await writeBarcode(text, { format, scale: 4 });
  return sharp(Buffer.from(svg)).resize({ width }).flatten({ background: '#fff' }).png().toBuffer();
}

/** The back of a card with codes on it, held at a slant before a camera that is not quite in focus. */
async function photograph(codes: readonly Buffer[], { degrees = 0, blur = 0 } = {}) {
  const card = sharp({ create: { width: 1280, height: 720, channels: 3, background: '#e8e2d4' } });
  const laid = codes.map((input, index) => ({ input, left: 90 + index * 720, top: 180 }));
  const flat = await card.composite(laid).png().toBuffer();
  const turned = sharp(flat).rotate(degrees, { background: '#43505c' });
  const { data, info } = await (blur > 0 ? turned.blur(blur) : turned)
    .jpeg({ quality: 80 })
    .toBuffer()
    .then((jpeg) => sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true }));
  return { data, widthPx: info.width, heightPx: info.height } as Picture;
}

// At six degrees of slant ZXing finds no PDF417 any more; QR codes it finds there, too.
test.each([
  ['straight', {}],
  ['at a slant and a little blurred', { degrees: 4, blur: 0.8 }],
  ['upside down', { degrees: 180 }],
])('a PDF417 and a QR code of one card are read %s', async (_, held) => {
  const codes = [await draw(LICENCE, 'PDF417', 640), await draw(LINK, 'QRCode', 320)];
  const read = await readBarcodes(await photograph(codes, held));
  expect(read.toSorted((one, other) => one.format.localeCompare(other.format))).toEqual([
    { format: 'PDF417', text: LICENCE },
    { format: 'QRCode', text: LINK },
  ]);
});

test('a card without a code, and one whose code is half covered, give none', async () => {
  expect(await readBarcodes(await photograph([]))).toEqual([]);
  const code = await draw(LINK, 'QRCode', 320);
  const hand = {
    input: { create: { width: 200, height: 320, channels: 3 as const, background: '#c08a6a' } },
  };
  const covered = await sharp(code)
    .composite([{ ...hand, left: 0, top: 0 }])
    .png()
    .toBuffer();
  expect(await readBarcodes(await photograph([covered]))).toEqual([]);
});
