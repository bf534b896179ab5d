import {
  assertLoaded,
  humanConfig,
  type HumanNetworks,
} from '@visavis/vision/networks/human-networks';
import type { Picture } from '@visavis/vision/quality/picture';
import { GUIDANCE_PATH } from './guidance-files.ts';

/** A face in the pixels of the picture that was searched. */
export type BrowserFace = {
  readonly box: readonly [number, number, number, number];
  readonly mesh: readonly (readonly number[])[];
  readonly score: number;
};

type Tensor = { dispose(): void };

/** What we use of `human`. */
type Human = {
  load(): Promise<void>;
  detect(input: Tensor, config: object): Promise<{ readonly face: readonly BrowserFace[] }>;
  readonly models: HumanNetworks;
  readonly tf: {
    tensor4d(data: Uint8Array, shape: readonly number[], type: 'int32'): Tensor;
  };
};

const MESH_POINTS = 468;

let opening: Promise<Human> | null = null;

/**
 * Faces, the largest first. The networks are fetched the first time: five megabytes. Where `follows`,
 * nothing is searched: the mesh is laid where a face was in the picture before, which must have shown
 * the same part. A face that is no longer there is not found then.
 */
export async function findFaces({ data, widthPx, heightPx }: Picture, follows: boolean) {
  opening ??= open();
  const human = await opening;
  const input = human.tf.tensor4d(data, [1, heightPx, widthPx, 3], 'int32');
  try {
    const { face } = await human.detect(input, follows ? FOLLOWING : SEARCHING);
    return face
      .filter(({ mesh }) => mesh.length >= MESH_POINTS)
      .toSorted((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3]);
  } finally {
    input.dispose();
  }
}

async function open(): Promise<Human> {
  const base = new URL(GUIDANCE_PATH, self.location.origin).href;
  // Fetched as it lies in its package: two megabytes that no build need read.
  const { Human: Create } = (await import(
    /* turbopackIgnore: true */ /* webpackIgnore: true */ `${base}human.esm.js`
  )) as { Human: new (config: object) => Human };
  const human = new Create({ ...CONFIG, wasmPath: base, modelBasePath: base });
  await human.load();
  assertLoaded(human.models, ['blazeface', 'facemesh']);
  return human;
}

/** Without a limit to how much two pictures may differ: whether to search anew is decided by `follows`. */
const CONFIG = {
  ...humanConfig({ detector: { rotation: false, maxDetected: 2, minConfidence: 0.3 } }),
  cacheSensitivity: Number.MAX_SAFE_INTEGER,
};
const SEARCHING = { face: { detector: { skipFrames: 0, skipTime: 0 } } };
const FOLLOWING = { face: { detector: { skipFrames: 100, skipTime: 60_000 } } };
