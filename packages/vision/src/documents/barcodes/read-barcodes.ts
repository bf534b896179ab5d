import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes as scan } from 'zxing-wasm/reader';
import type { Picture } from '../../quality/picture.ts';
import type { BarcodeReading } from './barcode-reading.ts';

const MOST = 4;

/** Gives ZXing its WebAssembly from the package: without, it would be fetched from a public server. */
export async function openBarcodes(): Promise<void> {
  const require = createRequire(import.meta.url);
  const bytes = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** The PDF417 and QR codes of a picture. */
export async function readBarcodes(picture: Picture): Promise<readonly BarcodeReading[]> {
  const { data, widthPx, heightPx } = picture;
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from]!;
    rgba[to + 1] = data[from + 1]!;
    rgba[to + 2] = data[from + 2]!;
  }
  const image = { data: rgba, width: widthPx, height: heightPx, colorSpace: 'srgb' as const };
  const found = await scan(image as Parameters<typeof scan>[0], {
    formats: ['PDF417', 'QRCode'],
    maxNumberOfSymbols: MOST,
  });
  return found
    .filter((code) => code.isValid)
    .map(({ format, text }) => ({ format: format === 'PDF417' ? 'PDF417' : 'QRCode', text }));
}
