/** Where the networks for guidance lie on our own origin; another version is another address. */
export const GUIDANCE_VERSION = 'human-3.3.6';
export const GUIDANCE_PATH = `/guidance/${GUIDANCE_VERSION}/`;

/** What the browser may have of two installed packages, and nothing else of them. */
export const GUIDANCE_FILES: Readonly<
  Record<
    string,
    { readonly in: '@vladmandic/human' | '@tensorflow/tfjs-backend-wasm'; readonly at: string }
  >
> = {
  'human.esm.js': { in: '@vladmandic/human', at: 'dist/human.esm.js' },
  'blazeface.json': { in: '@vladmandic/human', at: 'models/blazeface.json' },
  'blazeface.bin': { in: '@vladmandic/human', at: 'models/blazeface.bin' },
  'facemesh.json': { in: '@vladmandic/human', at: 'models/facemesh.json' },
  'facemesh.bin': { in: '@vladmandic/human', at: 'models/facemesh.bin' },
  'tfjs-backend-wasm.wasm': {
    in: '@tensorflow/tfjs-backend-wasm',
    at: 'dist/tfjs-backend-wasm.wasm',
  },
  'tfjs-backend-wasm-simd.wasm': {
    in: '@tensorflow/tfjs-backend-wasm',
    at: 'dist/tfjs-backend-wasm-simd.wasm',
  },
};
