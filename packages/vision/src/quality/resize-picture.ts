import type { Picture } from './picture.ts';

/**
 * The picture at another width, in proportion. Each new pixel is the mean of up to 16 samples of
 * what it covers, so that figures taken at one width can be compared between cameras.
 */
export function resizePicture(picture: Picture, toWidthPx: number): Picture {
  const scale = picture.widthPx / toWidthPx;
  if (scale === 1) return picture;
  const widthPx = toWidthPx;
  const heightPx = Math.max(1, Math.round(picture.heightPx / scale));
  const samples = Math.max(1, Math.min(4, Math.ceil(scale)));
  const columns = samplePlaces(widthPx, samples, scale, picture.widthPx);
  const rows = samplePlaces(heightPx, samples, scale, picture.heightPx);
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++)
      addSamples(picture, columns, rows, { x, y, samples, data, to: (y * widthPx + x) * 3 });
  }
  return { data, widthPx, heightPx };
}

/** For each sample the first of two neighbours, and the weight of the second. */
type Places = { readonly first: Int32Array; readonly weight: Float32Array };

function samplePlaces(count: number, samples: number, scale: number, lengthPx: number): Places {
  const first = new Int32Array(count * samples);
  const weight = new Float32Array(count * samples);
  for (let index = 0; index < first.length; index++) {
    const place = ((index + 0.5) / samples) * scale - 0.5;
    const within = Math.min(lengthPx - 1.001, Math.max(0, place));
    first[index] = Math.max(0, Math.floor(within));
    weight[index] = lengthPx > 1 ? within - Math.floor(within) : 0;
  }
  return { first, weight };
}

/** Where a new pixel stands, and where it is written; a view of its own for each took too long. */
type At = {
  readonly x: number;
  readonly y: number;
  readonly samples: number;
  readonly data: Uint8Array;
  readonly to: number;
};

function addSamples(
  { data, widthPx, heightPx }: Picture,
  columns: Places,
  rows: Places,
  at: At,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let j = at.y * at.samples; j < (at.y + 1) * at.samples; j++) {
    const v = rows.weight[j] ?? 0;
    const top = (rows.first[j] ?? 0) * widthPx;
    const below = heightPx > 1 ? widthPx * 3 : 0;
    for (let i = at.x * at.samples; i < (at.x + 1) * at.samples; i++) {
      const u = columns.weight[i] ?? 0;
      const p = (top + (columns.first[i] ?? 0)) * 3;
      const right = widthPx > 1 ? 3 : 0;
      const q = p + below;
      const a = (1 - u) * (1 - v);
      const b = u * (1 - v);
      const c = (1 - u) * v;
      const d = u * v;
      red += data[p]! * a + data[p + right]! * b + data[q]! * c + data[q + right]! * d;
      green +=
        data[p + 1]! * a + data[p + 1 + right]! * b + data[q + 1]! * c + data[q + 1 + right]! * d;
      blue +=
        data[p + 2]! * a + data[p + 2 + right]! * b + data[q + 2]! * c + data[q + 2 + right]! * d;
    }
  }
  const weight = 1 / at.samples ** 2;
  at.data[at.to] = red * weight + 0.5;
  at.data[at.to + 1] = green * weight + 0.5;
  at.data[at.to + 2] = blue * weight + 0.5;
}
