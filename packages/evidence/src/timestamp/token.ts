import { createHash, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** PKIStatus `granted` and `grantedWithMods` (RFC 3161, section 2.4.2). */
const GRANTED: readonly number[] = [0, 1];

/** What a time-stamping authority is asked: that it saw the hash of these bytes now (RFC 3161). */
export function timestampQuery(bytes: Uint8Array, nonce: Uint8Array): Buffer {
  const hash = createHash('sha256').update(bytes).digest();
  const query = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({
        algorithmId: SHA256,
        algorithmParams: new asn1.Null(),
      }),
      hashedMessage: new asn1.OctetString({ valueHex: exact(hash) }),
    }),
    nonce: new asn1.Integer({ valueHex: exact(nonce) }),
    certReq: true,
  });
  return Buffer.from(query.toSchema().toBER());
}

/**
 * The token (DER) of an authority's answer. @throws Error where it refused, answered another query,
 * or its token does not hold
 */
export async function takeToken(
  answer: Uint8Array,
  asked: { readonly bytes: Uint8Array; readonly nonce: Uint8Array },
): Promise<Buffer> {
  const { status, timeStampToken } = pki.TimeStampResp.fromBER(exact(answer));
  if (!GRANTED.includes(status.status) || !timeStampToken)
    throw new Error(`The time-stamping authority refused with status ${status.status}`);
  const token = Buffer.from(timeStampToken.toSchema().toBER());
  const { nonce } = openToken(token).info;
  if (!nonce || !Buffer.from(nonce.valueBlock.valueHexView).equals(asked.nonce))
    throw new Error('The time-stamping authority answered another query');
  await checkToken(token, asked.bytes);
  return token;
}

/**
 * Checks that a token is of these bytes and signed by a certificate for time stamps; with trusted
 * certificates, also that it leads to one of them. Says when it was made. @throws Error
 */
export async function checkToken(
  token: Uint8Array,
  bytes: Uint8Array,
  trusted?: readonly X509Certificate[],
): Promise<Date> {
  const { signed, info } = openToken(token);
  const found = await signed.verify({
    signer: 0,
    data: exact(bytes),
    extendedMode: true,
    ...(trusted
      ? {
          checkChain: true,
          trustedCerts: trusted.map(({ raw }) => pki.Certificate.fromBER(exact(raw))),
        }
      : {}),
  });
  if (!found.signatureVerified) throw new Error('the signature of the time stamp does not hold');
  if (!isForTimeStamps(found.signerCertificate))
    throw new Error('the certificate of the time stamp is not one for time stamps');
  return info.genTime;
}

/** When a token says that it was made; that it holds is `checkToken`'s to say. */
export const timeOf = (token: Uint8Array): Date => openToken(token).info.genTime;

function openToken(token: Uint8Array) {
  const content = pki.ContentInfo.fromBER(exact(token));
  const signed = new pki.SignedData({ schema: content.content as asn1.BaseBlock });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== pki.id_eContentType_TSTInfo || !eContent)
    throw new Error('it is not a time stamp (RFC 3161)');
  if (signed.signerInfos.length !== 1) throw new Error('it has not exactly one signer');
  return { signed, info: pki.TSTInfo.fromBER(eContent.getValue()) };
}

/** RFC 3161, section 2.3: the extended key usage is that of time stamps, and no other. */
function isForTimeStamps(certificate: pki.Certificate | null | undefined): boolean {
  const usage = certificate?.extensions?.find(({ extnID }) => extnID === pki.id_ExtKeyUsage);
  const purposes = (usage?.parsedValue as pki.ExtKeyUsage | undefined)?.keyPurposes;
  return purposes?.length === 1 && purposes[0] === TIME_STAMPING;
}

/** The certificates of a text in PEM. @throws Error where there is none */
export function readCertificates(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Error('holds no certificate in PEM (BEGIN CERTIFICATE)');
  return blocks.map((block) => new X509Certificate(block));
}

/** A buffer of its own: a Buffer may be a window on a larger one. */
const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
