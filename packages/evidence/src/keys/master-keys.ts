import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { WrappedKey } from '@visavis/use-cases/ports';
import { CIPHER, NONCE_BYTES, TAG_BYTES } from '../sealed/format.ts';
import { inContext } from '../sealed/in-context.ts';

/** What a wrapped key is for. It opens for nothing else. */
export type KeyContext = { readonly caseId: string };

/**
 * The keys above all others: in this process, or in a key management service, which never shows
 * them and answers over the network.
 */
export type MasterKeys = {
  /** The name of the key that wraps what is new. */
  readonly currentId: string;
  wrap(key: Uint8Array, context: KeyContext): Promise<WrappedKey>;
  /** @throws Error where the master key is not there, or is not the one that wrapped */
  unwrap(wrapped: WrappedKey, context: KeyContext): Promise<Uint8Array>;
};

export type LocalMasterKey = { readonly id: string; readonly key: Uint8Array };

/** Master keys that this process holds. The first one wraps; each opens what it wrapped. */
export function createLocalMasterKeys(keys: readonly LocalMasterKey[]): MasterKeys {
  const [current] = keys;
  if (!current) throw new Error('There must be a master key');
  return {
    currentId: current.id,
    wrap: async (key, context) => ({
      keyId: current.id,
      wrapped: await Promise.resolve(wrapUnder(current, key, context)),
    }),
    async unwrap({ keyId, wrapped }, context) {
      const master = keys.find(({ id }) => id === keyId);
      if (!master)
        throw new Error(
          `The master key ${keyId}, which wraps the key of a case, is not configured`,
        );
      return Promise.resolve(unwrapUnder(master, wrapped, context));
    },
  };
}

function wrapUnder(master: LocalMasterKey, key: Uint8Array, context: KeyContext): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, master.key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(master, context));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

function unwrapUnder(master: LocalMasterKey, wrapped: Uint8Array, context: KeyContext): Buffer {
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, master.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(master, context));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    const sealed = wrapped.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch (cause) {
    const what = `The master key ${master.id} does not open the key of case ${context.caseId}`;
    throw new Error(`${what}: it is another key of that name, or what is kept was changed`, {
      cause,
    });
  }
}

const boundTo = ({ id }: LocalMasterKey, { caseId }: KeyContext): Buffer =>
  inContext('visavis-case-key-1', id, caseId);
