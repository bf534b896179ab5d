/** A line of print whose paper is 0 and whose ink is 1, wherever it lies in light or shade. */
export type Plane = {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
};

/** Of the pixels within a window, so many are darker than ink, and so many darker than paper. */
const INK_RANK = 0.04;
const PAPER_RANK = 0.75;
/** Less than this between ink and paper is noise. */
const LEAST_CONTRAST = 20;
const LEAST = 0;
const MOST = 1.3;

/** Brightness as ink, measured in windows three line heights wide that blend into each other. */
export function normaliseInk({ values, width, height }: Plane): Plane {
  const half = Math.max(8, Math.round(height * 1.5));
  const count = Math.max(1, Math.ceil(width / half));
  const levels = Array.from({ length: count + 1 }, (_, at) =>
    levelsAround({ values, width, height }, at * half, half),
  );
  const out = new Float32Array(values.length);
  for (let x = 0; x < width; x++) {
    const at = Math.min(count - 1, Math.floor(x / half));
    const share = Math.min(1, x / half - at);
    const ink = levels[at]!.ink * (1 - share) + levels[at + 1]!.ink * share;
    const paper = levels[at]!.paper * (1 - share) + levels[at + 1]!.paper * share;
    const scale = 1 / Math.max(LEAST_CONTRAST, paper - ink);
    for (let y = 0; y < height; y++) {
      const value = (paper - values[y * width + x]!) * scale;
      out[y * width + x] = Math.max(LEAST, Math.min(MOST, value));
    }
  }
  return { values: out, width, height };
}

function levelsAround(
  { values, width, height }: Plane,
  middle: number,
  half: number,
): { readonly ink: number; readonly paper: number } {
  const seen: number[] = [];
  for (let x = Math.max(0, middle - half); x < Math.min(width, middle + half); x += 2)
    for (let y = 0; y < height; y += 2) seen.push(values[y * width + x]!);
  if (seen.length === 0) return { ink: 0, paper: 255 };
  const sorted = Float32Array.from(seen).sort();
  const rank = (share: number): number => sorted[Math.floor(sorted.length * share)]!;
  return { ink: rank(INK_RANK), paper: rank(PAPER_RANK) };
}
