import type { Lots } from '../../testing/specimens/random.ts';
import { LAYERS, makeLayers, runForward, type SignNet } from '../sign-net.ts';
import type { Sample } from './samples.ts';

const BATCH = 48;
const RATE = 0.0015;
/** Of the truth, so much is spread over all signs: keeps the net from being too sure. */
const SMOOTHING = 0.02;

/** A net with weights by lot. */
export function emptyNet(lots: Lots): SignNet {
  const near = (): number => {
    let sum = -3;
    for (let time = 0; time < 6; time++) sum += lots.next();
    return sum * 1.2;
  };
  const outputs = LAYERS.slice(1);
  const weights = outputs.map((count, at) => {
    const inputs = LAYERS[at]!;
    const spread = Math.sqrt(2 / inputs);
    return Float32Array.from({ length: inputs * count }, () => near() * spread);
  });
  return { weights, biases: outputs.map((count) => new Float32Array(count)) };
}

/** Teaches the net by Adam, epoch after epoch, the rate falling towards the end. */
export function train(
  net: SignNet,
  samples: readonly Sample[],
  { epochs, lots, onEpoch }: { epochs: number; lots: Lots; onEpoch: (done: number) => void },
): void {
  const adam = openAdam(net);
  const order = Int32Array.from(samples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, lots);
    const rate = RATE * rateAt(epoch / epochs);
    for (let from = 0; from + BATCH <= order.length; from += BATCH) {
      adam.clear();
      for (let at = from; at < from + BATCH; at++) adam.learn(samples[order[at]!]!);
      adam.step(rate);
    }
    onEpoch(epoch + 1);
  }
}

const rateAt = (share: number): number => (share < 0.6 ? 1 : share < 0.85 ? 0.4 : 0.12);

function shuffle(order: Int32Array, lots: Lots): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = lots.below(at + 1);
    const held = order[at]!;
    order[at] = order[other]!;
    order[other] = held;
  }
}

function openAdam(net: SignNet) {
  const parts = [...net.weights, ...net.biases];
  const zeros = (): Float32Array[] => parts.map((part) => new Float32Array(part.length));
  const gradients = zeros();
  const means = zeros();
  const squares = zeros();
  const layers = makeLayers();
  let fade1 = 1;
  let fade2 = 1;
  return {
    clear: () => gradients.forEach((part) => part.fill(0)),
    learn: (sample: Sample) => {
      runForward(net, sample.cell, layers);
      addGradients(net, sample, layers, gradients);
    },
    step: (rate: number) => {
      fade1 *= 0.9;
      fade2 *= 0.999;
      parts.forEach((part, at) =>
        move(part, gradients[at]!, means[at]!, squares[at]!, rate, 1 - fade1, 1 - fade2),
      );
    },
  };
}

function move(
  part: Float32Array,
  gradient: Float32Array,
  mean: Float32Array,
  square: Float32Array,
  rate: number,
  share1: number,
  share2: number,
): void {
  for (let at = 0; at < part.length; at++) {
    const slope = gradient[at]! / BATCH;
    const m = 0.9 * mean[at]! + 0.1 * slope;
    const v = 0.999 * square[at]! + 0.001 * slope * slope;
    mean[at] = m;
    square[at] = v;
    part[at] = part[at]! - (rate * m) / share1 / (Math.sqrt(v / share2) + 1e-8);
  }
}

/** Back through the layers: what each weight had to do with the error. */
function addGradients(
  net: SignNet,
  { cell, sign }: Sample,
  layers: readonly Float32Array[],
  gradients: readonly Float32Array[],
): void {
  let errors = Float32Array.from(layers[2]!, (value) => value - SMOOTHING / LAYERS[3]);
  errors[sign] = errors[sign]! - (1 - SMOOTHING);
  for (let layer = 2; layer >= 0; layer--) {
    const input = layer === 0 ? cell : layers[layer - 1]!;
    const bias = gradients[3 + layer]!;
    for (let to = 0; to < errors.length; to++) bias[to] = bias[to]! + errors[to]!;
    errors = backThrough(input, errors, net.weights[layer]!, gradients[layer]!, layer > 0);
  }
}

/** Adds to the weights' gradients; the errors of the layer before, where there is one to teach. */
function backThrough(
  input: Float32Array,
  errors: Float32Array,
  weights: Float32Array,
  gradients: Float32Array,
  isTaught: boolean,
): Float32Array<ArrayBuffer> {
  const count = errors.length;
  const before = new Float32Array(isTaught ? input.length : 0);
  for (let from = 0; from < input.length; from++) {
    const value = input[from]!;
    if (value === 0) continue;
    const row = from * count;
    let sum = 0;
    for (let to = 0; to < count; to++) {
      gradients[row + to] = gradients[row + to]! + value * errors[to]!;
      if (isTaught) sum += weights[row + to]! * errors[to]!;
    }
    if (isTaught) before[from] = sum;
  }
  return before;
}
