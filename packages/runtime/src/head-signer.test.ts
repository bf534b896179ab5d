import { expect, test } from '@jest/globals';
import { createPublicKey, verify } from 'node:crypto';
import { headText, type JournalHead, type Signed } from '@visavis/domain/journal/head';
import { createHeadSigner, type PublicKey } from './head-signer.ts';

/** RFC 8032, section 7.1, test 1: the secret key and its public key. */
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

const head: JournalHead = {
  chainId: 'a case',
  seq: 7,
  hash: 'a'.repeat(64),
  at: '2026-03-02T09:00:00.000Z',
};

function isBy({ pem }: PublicKey | { readonly pem: string }, text: string, signed: Signed) {
  const signature = Buffer.from(signed.signature, 'base64');
  return verify(null, Buffer.from(text, 'utf8'), createPublicKey(pem), signature);
}

test('a head is signed with the first key, over its canonical form', () => {
  const signer = createHeadSigner([
    { id: 'new', key: SEED },
    { id: 'old', key: Buffer.alloc(32, 1) },
  ]);
  const [now, before] = signer.publicKeys;
  if (!now || !before) throw new Error('a public key is missing');
  const signed = signer.sign(head);
  expect(signed.keyId).toBe('new');
  expect([now.id, before.id]).toEqual(['new', 'old']);
  expect(isBy(now, headText(head), signed)).toBe(true);
  expect(isBy(before, headText(head), signed)).toBe(false);
  expect(isBy(now, headText({ ...head, seq: 8 }), signed)).toBe(false);
});

test('the public key is that of RFC 8032', () => {
  const [key] = createHeadSigner([{ id: 'rfc', key: SEED }]).publicKeys;
  const der = createPublicKey(key?.pem ?? '').export({ type: 'spki', format: 'der' });
  expect(der.subarray(-32).toString('hex')).toBe(PUBLIC);
});

test('the text of a head is this, for whoever checks by hand', () => {
  expect(headText(head)).toBe(
    `{"at":"2026-03-02T09:00:00.000Z","chainId":"a case","hash":"${'a'.repeat(64)}","seq":7,"type":"visavis-journal-head-1"}`,
  );
});

test('without a key there is no signer', () => {
  expect(() => createHeadSigner([])).toThrow('no key to sign with');
});
