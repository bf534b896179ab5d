import { Tensor } from 'onnxruntime-node';
import type { Picture } from '../../quality/picture.ts';
import { blobsOf } from './blobs.ts';
import type { PrintModels } from './print-models.ts';
import type { TextBox } from './text-box.ts';

/** The longer side on which print is looked for. */
const SIDE = 960;
/** The net was made for sides of a multiple of this. */
const GRID = 32;
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** Every stretch of print in a picture, by PP-OCR's detector. */
export async function findText(models: PrintModels, picture: Picture): Promise<readonly TextBox[]> {
  const scale = SIDE / Math.max(picture.widthPx, picture.heightPx);
  const width = Math.max(GRID, Math.round((picture.widthPx * scale) / GRID) * GRID);
  const height = Math.max(GRID, Math.round((picture.heightPx * scale) / GRID) * GRID);
  const input = new Tensor('float32', inputOf(picture, width, height), [1, 3, height, width]);
  const name = models.detector.inputNames[0] ?? 'x';
  const answer = await models.detector.run({ [name]: input });
  const [map] = Object.values(answer);
  const across = picture.widthPx / width;
  const down = picture.heightPx / height;
  return blobsOf({ likely: map!.data as Float32Array, width, height }).map((box) => ({
    x: box.x * across,
    y: box.y * down,
    width: box.width * across,
    height: box.height * down,
    angle: box.angle,
    score: box.score,
  }));
}

function inputOf(
  { data, widthPx, heightPx }: Picture,
  width: number,
  height: number,
): Float32Array {
  const plane = width * height;
  const input = new Float32Array(3 * plane);
  for (let y = 0, to = 0; y < height; y++) {
    const v = Math.max(0, Math.min(heightPx - 1.001, ((y + 0.5) * heightPx) / height - 0.5));
    const top = Math.floor(v);
    const b = v - top;
    for (let x = 0; x < width; x++, to++) {
      const u = Math.max(0, Math.min(widthPx - 1.001, ((x + 0.5) * widthPx) / width - 0.5));
      const left = Math.floor(u);
      const a = u - left;
      const from = (top * widthPx + left) * 3;
      const below = from + widthPx * 3;
      for (let c = 0; c < 3; c++) {
        const upper = data[from + c]! * (1 - a) + data[from + 3 + c]! * a;
        const lower = data[below + c]! * (1 - a) + data[below + 3 + c]! * a;
        const value = (upper * (1 - b) + lower * b) / 255;
        input[c * plane + to] = (value - MEAN[c]!) / DEVIATION[c]!;
      }
    }
  }
  return input;
}
