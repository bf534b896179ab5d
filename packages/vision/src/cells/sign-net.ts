import { MRZ_SIGNS } from '../documents/mrz/format.ts';
import { portableExp } from './portable-math.ts';

/** The grey picture of one sign, as the net takes it: ink is 1, paper 0. */
export const CELL = { width: 16, height: 24 } as const;

/** How many numbers each layer has, from the picture to the signs. */
export const LAYERS = [CELL.width * CELL.height, 80, 48, MRZ_SIGNS.length] as const;

/** A small net of three full layers that tells signs of OCR-B apart. */
export type SignNet = {
  /** By layer; of each input the weights to all outputs. */
  readonly weights: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
};

/** What the net thinks of each sign, in the order of `MRZ_SIGNS`; the sum is 1. */
export function weighSigns(net: SignNet, cell: Float32Array): Float32Array {
  const layers = makeLayers();
  runForward(net, cell, layers);
  return layers[2]!;
}

export const makeLayers = (): readonly Float32Array[] =>
  LAYERS.slice(1).map((count) => new Float32Array(count));

/** Fills the layers: rectified between, softmax at the end. */
export function runForward(
  net: SignNet,
  cell: Float32Array,
  layers: readonly Float32Array[],
): void {
  let input = cell;
  layers.forEach((output, at) => {
    const isLast = at === layers.length - 1;
    output.set(net.biases[at]!);
    addWeighted(input, net.weights[at]!, output);
    if (isLast) softmax(output);
    else rectify(output);
    input = output;
  });
}

function addWeighted(input: Float32Array, weights: Float32Array, output: Float32Array): void {
  const count = output.length;
  for (let from = 0; from < input.length; from++) {
    const value = input[from]!;
    if (value === 0) continue;
    const row = from * count;
    for (let to = 0; to < count; to++) output[to] = output[to]! + value * weights[row + to]!;
  }
}

function rectify(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) if (values[at]! < 0) values[at] = 0;
}

function softmax(values: Float32Array): void {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    values[at] = portableExp(values[at]! - most);
    sum += values[at]!;
  }
  for (let at = 0; at < values.length; at++) values[at] = values[at]! / sum;
}

/** The net as bytes: weights, then biases, little-endian floats. */
export function bytesOfNet(net: SignNet): Uint8Array {
  const floats = [...net.weights, ...net.biases].flatMap((part) => [...part]);
  const bytes = new DataView(new ArrayBuffer(floats.length * 4));
  floats.forEach((value, at) => bytes.setFloat32(at * 4, value, true));
  return new Uint8Array(bytes.buffer);
}

/** @throws Error where the bytes are of no net of this shape */
export function netOfBytes(bytes: Uint8Array): SignNet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => view.getFloat32(4 * at++, true));
  const inputs = LAYERS.slice(0, -1);
  const outputs = LAYERS.slice(1);
  const total = outputs.reduce((sum, count, layer) => sum + count * (inputs[layer]! + 1), 0);
  if (bytes.byteLength !== total * 4) throw new Error('These are no weights of the sign net.');
  const weights = outputs.map((count, layer) => take(count * inputs[layer]!));
  return { weights, biases: outputs.map(take) };
}
