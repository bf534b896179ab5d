import type { ModelBytes } from './read-model-files.ts';

/**
 * Lets libraries that load weights with `fetch` have them from memory, and nothing from anywhere
 * else, as long as `load` runs. TensorFlow offers no way in that these libraries heed.
 */
export async function withModelFetch<T>(models: ModelBytes, load: () => Promise<T>): Promise<T> {
  const original = globalThis.fetch;
  globalThis.fetch = (asked) => {
    const url = typeof asked === 'string' ? asked : 'url' in asked ? asked.url : asked.href;
    const bytes = models.get(url);
    if (!bytes) return Promise.reject(new Error(`no model is known by ${url}`));
    return Promise.resolve(new Response(new Uint8Array(bytes)));
  };
  try {
    return await load();
  } finally {
    globalThis.fetch = original;
  }
}
