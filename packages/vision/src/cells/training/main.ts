import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { requireKnownSigns, signWeightsPath } from '../open-signs.ts';
import { makeWeights } from './make-weights.ts';

/**
 * Trains the classifier of OCR-B into its place; writes how far it is, from 0 to 1, line by line.
 * Weights that are not those that were measured are not kept: who changes the training measures
 * them, and enters the digest that the error names.
 */
const path = signWeightsPath();
const weights = makeWeights((share) => process.stdout.write(`${share}\n`));
requireKnownSigns(weights);
await mkdir(dirname(path), { recursive: true });
const unnamed = `${path}.${process.pid}`;
await writeFile(unnamed, weights);
await rename(unnamed, path);
