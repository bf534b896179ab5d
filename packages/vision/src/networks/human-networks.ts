/** What we use of a network that `human` holds: without an executor its files did not come. */
export type HumanNetwork = { readonly executor?: object; dispose(): unknown };
export type HumanNetworks = { readonly models: Readonly<Record<string, HumanNetwork | null>> };

const OFF = { enabled: false };

/**
 * The set-up of `human` for faces, in Node and in browsers: `face` says which networks. No caches: each
 * picture is judged by itself, and networks are fetched as any other file, not kept in a database of
 * the browser.
 */
export const humanConfig = (face: object): object => ({
  backend: 'wasm',
  debug: false,
  async: false,
  cacheSensitivity: 0,
  cacheModels: false,
  warmup: 'none',
  filter: OFF,
  gesture: OFF,
  body: OFF,
  hand: OFF,
  object: OFF,
  segmentation: OFF,
  face: {
    ...{ enabled: true, mesh: { enabled: true } },
    ...{ iris: OFF, emotion: OFF, description: OFF, antispoof: OFF, liveness: OFF },
    ...face,
  },
});

/**
 * `human` says that a network is loaded even where its file did not come; the first picture would then
 * throw past every promise.
 * @throws Error that names the networks that are missing
 */
export function assertLoaded({ models }: HumanNetworks, names: readonly string[]): void {
  const missing = names.filter((name) => !models[name]?.executor);
  if (missing.length > 0) throw new Error(`networks not loaded: ${missing.join(', ')}`);
}
