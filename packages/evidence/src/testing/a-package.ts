import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { headText, SIGNED_AFTER } from '@visavis/domain/journal/head';
import { inEveryLanguage } from '@visavis/domain/language';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import { makePackage, type PackageContent } from '../package/make-package.ts';
import { reportHeads } from '../report/report-heads.ts';
import { makeReport, storedFiles } from '../report/make-report.ts';
import type { ToldCase } from './a-told-case.ts';

const DER = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 key for tests, made of one byte. */
export function aKey(id: string, byte: number) {
  const key = Buffer.concat([DER, Buffer.alloc(32, byte)]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: id,
    publicKey,
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signText: (text: string) => ({
      keyId: id,
      signature: sign(null, Buffer.from(text), privateKey).toString('base64'),
    }),
  };
}
export type TestKey = ReturnType<typeof aKey>;

/** What goes into the package of a case, with its heads signed as the case store signs them. */
export function contentOf(
  told: ToldCase,
  key: TestKey,
  procedure: Procedure = aProcedure(),
): PackageContent {
  const { case: kase, journal } = told;
  const heads = journal
    .filter(({ fact }) => SIGNED_AFTER.some((type) => type === fact.type))
    .map(({ chainId, seq, hash, at }) => {
      const head = { chainId, seq, hash, at };
      return { ...head, ...key.signText(headText(head)) };
    });
  const report = makeReport({
    case: kase,
    procedure,
    journal,
    heads: reportHeads(heads),
    bank: 'Example Bank',
    staffName: (id) => `Name of ${id}`,
    reasonWords: (code) => inEveryLanguage(() => code),
  });
  return {
    report,
    journal,
    heads,
    procedure,
    pdf: Buffer.from('%PDF-1.7 of a test'),
    stored: storedFiles(kase),
    publicKeys: [{ id: key.keyId, pem: key.pem }],
  };
}

/** The bytes of the package of a case. */
export async function packageOf(
  told: ToldCase,
  key: TestKey,
  over: Partial<PackageContent> = {},
): Promise<Buffer> {
  const made = await makePackage({ ...contentOf(told, key), ...over }, told.store, key);
  return buffer(made.stream);
}
