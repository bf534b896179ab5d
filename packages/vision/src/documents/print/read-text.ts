import { Tensor } from 'onnxruntime-node';
import type { Picture } from '../../quality/picture.ts';
import type { PrintModels } from './print-models.ts';
import type { TextBox } from './text-box.ts';

/** A sign of a line: how sure the net is, and where it stands, in pixels from the box's left. */
export type ReadSign = { readonly sign: string; readonly likely: number; readonly x: number };

export type ReadLine = {
  readonly text: string;
  readonly signs: readonly ReadSign[];
  /** The mean over its signs. */
  readonly confidence: number;
};

const HEIGHT = 48;
const MOST_WIDTH = 1600;

/** Reads the print of a box. With `only`, as if there were no other signs. */
export async function readText(
  models: PrintModels,
  picture: Picture,
  box: TextBox,
  only?: string,
): Promise<ReadLine> {
  const wide = Math.round((box.width * HEIGHT) / box.height / 8) * 8;
  const width = Math.max(32, Math.min(MOST_WIDTH, wide));
  const input = new Tensor('float32', cropOf(picture, box, width), [1, 3, HEIGHT, width]);
  const name = models.recogniser.inputNames[0] ?? 'x';
  const [scores] = Object.values(await models.recogniser.run({ [name]: input }));
  const [, steps = 0, outputs = 0] = scores!.dims;
  const allowed = only ? [0, ...[...only].map((sign) => models.alphabet.indexOf(sign))] : undefined;
  const path = bestPath(scores!.data as Float32Array, steps, outputs, allowed);
  const signs = collapse(path, models.alphabet, box.width / steps);
  const sum = signs.reduce((total, one) => total + one.likely, 0);
  return {
    text: signs.map((one) => one.sign).join(''),
    signs,
    confidence: signs.length > 0 ? sum / signs.length : 0,
  };
}

type Step = { readonly output: number; readonly likely: number };

function bestPath(
  scores: Float32Array,
  steps: number,
  outputs: number,
  allowed: readonly number[] | undefined,
): readonly Step[] {
  const all = allowed ?? Array.from({ length: outputs }, (_, output) => output);
  return Array.from({ length: steps }, (_, step) => {
    let best: { output: number; likely: number } = { output: 0, likely: -1 };
    for (const output of all) {
      const likely = scores[step * outputs + output]!;
      if (likely > best.likely) best = { output, likely };
    }
    return best;
  });
}

/** Connectionist temporal classification: repeats are one sign, output 0 is between signs. */
function collapse(
  path: readonly Step[],
  alphabet: readonly string[],
  stepPx: number,
): readonly ReadSign[] {
  const runs: { output: number; likely: number; from: number; to: number }[] = [];
  path.forEach(({ output, likely }, at) => {
    const last = runs.at(-1);
    if (last && last.output === output && last.to === at - 1) {
      last.to = at;
      last.likely = Math.max(last.likely, likely);
    } else runs.push({ output, likely, from: at, to: at });
  });
  return runs
    .filter((run) => run.output !== 0)
    .map(({ output, likely, from, to }) => ({
      sign: alphabet[output] ?? '',
      likely,
      x: ((from + to) / 2 + 0.5) * stepPx,
    }));
}

function cropOf(picture: Picture, box: TextBox, width: number): Float32Array {
  const { data, widthPx, heightPx } = picture;
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  const plane = HEIGHT * width;
  const input = new Float32Array(3 * plane);
  for (let row = 0, to = 0; row < HEIGHT; row++) {
    const v = ((row + 0.5) / HEIGHT - 0.5) * box.height;
    for (let column = 0; column < width; column++, to++) {
      const u = ((column + 0.5) / width - 0.5) * box.width;
      const x = Math.max(0, Math.min(widthPx - 1.001, box.x + u * cos - v * sin - 0.5));
      const y = Math.max(0, Math.min(heightPx - 1.001, box.y + u * sin + v * cos - 0.5));
      const left = Math.floor(x);
      const top = Math.floor(y);
      const a = x - left;
      const b = y - top;
      const from = (top * widthPx + left) * 3;
      const below = from + widthPx * 3;
      for (let c = 0; c < 3; c++) {
        // The net takes blue, green, red.
        const p = 2 - c;
        const upper = data[from + p]! * (1 - a) + data[from + 3 + p]! * a;
        const lower = data[below + p]! * (1 - a) + data[below + 3 + p]! * a;
        input[c * plane + to] = (upper * (1 - b) + lower * b) / 127.5 - 1;
      }
    }
  }
  return input;
}
