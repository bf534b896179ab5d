import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { signWeightsPath } from '../open-signs.ts';
import { makeWeights } from './make-weights.ts';

/** Trains the classifier of OCR-B into its place; writes how far it is, from 0 to 1, line by line. */
const path = signWeightsPath();
const weights = makeWeights((share) => process.stdout.write(`${share}\n`));
await mkdir(dirname(path), { recursive: true });
await writeFile(`${path}.new`, weights);
await rename(`${path}.new`, path);
