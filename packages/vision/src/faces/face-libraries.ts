import type * as Tf from '@tensorflow/tfjs-core';
import type * as Converter from '@tensorflow/tfjs-converter';
import type * as Wasm from '@tensorflow/tfjs-backend-wasm';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { humanConfig, type HumanNetworks } from '../networks/human-networks.ts';
import { packageFolder } from './read-model-files.ts';

const require = createRequire(import.meta.url);

/** What we use of a face that `human` found. */
export type HumanFace = {
  readonly box: readonly [number, number, number, number];
  readonly mesh: readonly (readonly number[])[];
  readonly score: number;
  readonly real?: number;
  readonly live?: number;
};

export type Human = {
  load(): Promise<void>;
  detect(
    input: Tf.Tensor,
    config?: object,
  ): Promise<{ readonly face: readonly HumanFace[]; readonly error?: string | null }>;
  readonly models: HumanNetworks;
};

type FaceApi = {
  readonly nets: {
    readonly faceRecognitionNet: {
      load(weights: Float32Array | string): Promise<void>;
      loadFromUri(url: string): Promise<void>;
      computeFaceDescriptor(chip: Tf.Tensor3D): Promise<Float32Array>;
      dispose(): void;
    };
  };
};

/**
 * All through `require`: both libraries do so, and two copies of TensorFlow (one as ES modules)
 * would each have tensors that the other does not know.
 */
export const tf = require('@tensorflow/tfjs-core') as typeof Tf;
export const { loadGraphModel } = require('@tensorflow/tfjs-converter') as typeof Converter;

/** Where the WebAssembly of TensorFlow lies, with a slash at the end. */
const WASM_FOLDER = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/');

export function openHuman(modelBasePath: string): Human {
  const wasm = require('@tensorflow/tfjs-backend-wasm') as typeof Wasm;
  wasm.setWasmPaths(WASM_FOLDER);
  // By its path: what the package exports leads Node to the build for tfjs-node.
  const file = join(packageFolder('@vladmandic/human'), 'dist/human.node-wasm.js');
  const { Human: Create } = require(file) as { Human: new (config: object) => Human };
  return new Create({ ...HUMAN_CONFIG, wasmPath: WASM_FOLDER, modelBasePath });
}

export const openFaceApi = (): FaceApi =>
  require(join(packageFolder('@vladmandic/face-api'), 'dist/face-api.node-wasm.js')) as FaceApi;

const HUMAN_CONFIG = humanConfig({
  detector: { rotation: true, maxDetected: 5, minConfidence: 0.3 },
  iris: { enabled: true },
  antispoof: { enabled: true },
  liveness: { enabled: true },
});
