import { OCR_B_FILES, openOcrB } from '../../lettering/fonts.ts';
import { drawLots } from '../../testing/specimens/random.ts';
import { bytesOfNet } from '../sign-net.ts';
import { drawSamples, stampsOf } from './samples.ts';
import { emptyNet, train } from './train.ts';

const LINES = 460;
const EPOCHS = 7;
const SEED = 99;

/**
 * Trains the classifier of OCR-B from the fonts. The same fonts and the same Node give the same
 * bytes on every machine: lots come from a seed, and nothing but plain arithmetic is used.
 */
export function makeWeights(report: (share: number) => void): Uint8Array {
  const lots = drawLots(SEED);
  const faces = OCR_B_FILES.map((file) => stampsOf(openOcrB(file)));
  const samples = drawSamples(faces, LINES, lots);
  const net = emptyNet(lots);
  train(net, samples, { epochs: EPOCHS, lots, onEpoch: (done) => report(done / EPOCHS) });
  return bytesOfNet(net);
}
