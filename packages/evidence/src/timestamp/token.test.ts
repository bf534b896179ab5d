import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aKey, contentOf, packageOf } from '../testing/a-package.ts';
import { aToldCase } from '../testing/a-told-case.ts';
import { aTimeStampingAuthority } from '../testing/a-tsa.ts';
import { verifyPackage } from '../verify/verify-package.ts';
import { askForToken } from './ask.ts';
import { checkToken, readCertificates } from './token.ts';

const bytes = Buffer.from('the signature of a head');
let authority: Awaited<ReturnType<typeof aTimeStampingAuthority>>;
let other: typeof authority;
let token: Buffer;
beforeAll(async () => {
  authority = await aTimeStampingAuthority();
  other = await aTimeStampingAuthority();
  token = await askForToken(authority.url, bytes);
});
afterAll(async () => {
  await authority.close();
  await other.close();
});

test('a token of a real authority holds, and says when it was made', async () => {
  const at = await checkToken(token, bytes, readCertificates(authority.ca));
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
});

test('a token of other bytes is refused', async () => {
  await expect(checkToken(token, Buffer.from('other'))).rejects.toThrow('TSTInfo verification');
});

test('an authority that leads to no trusted certificate is refused', async () => {
  const trusted = readCertificates(other.ca);
  await expect(checkToken(token, bytes, trusted)).rejects.toThrow("signer's certificate failed");
});

test('a token whose time was changed is refused', async () => {
  const genTime = token.indexOf(Buffer.from('180f', 'hex'));
  const changed = Buffer.from(token);
  // One year later: the last digit of the year.
  changed[genTime + 5] = (changed[genTime + 5] ?? 0) ^ 1;
  await expect(checkToken(changed, bytes)).rejects.toThrow("digest doesn't match");
});

test('the verifier checks the time stamps of heads', async () => {
  const key = aKey('house', 7);
  const told = aToldCase();
  const content = contentOf(told, key);
  const heads = await Promise.all(
    content.heads.map(async (head) => ({
      ...head,
      token: await askForToken(authority.url, Buffer.from(head.signature, 'base64')),
    })),
  );
  const verify = (bytes: Buffer, ca: string) =>
    Readable.from(
      verifyPackage(Readable.from([bytes]), {
        of: 'GIVEN_KEYS',
        keys: [key.publicKey],
        authorities: readCertificates(ca),
      }),
    ).toArray();
  const whole = await packageOf(told, key, { heads });
  expect(await verify(whole, authority.ca)).toContainEqual(
    expect.stringMatching(/^Time stamps: 4 of 4 heads, of a trusted authority/),
  );
  const fault = { name: 'PackageFault', file: 'heads.json' };
  await expect(verify(whole, other.ca)).rejects.toMatchObject(fault);
  const swapped = heads.map((head, index) => ({
    ...head,
    token: heads[index ^ 1]?.token ?? token,
  }));
  const forged = await packageOf(told, key, { heads: swapped });
  await expect(verify(forged, authority.ca)).rejects.toMatchObject(fault);
});
