import { webcrypto, X509Certificate } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { readIfThere } from '../read-if-there.ts';

const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Phones refuse server certificates that are valid for longer. */
const SERVER_DAYS = 397;
const RENEW_BEFORE_DAYS = 30;

/** Paths of the files with which the gateway serves TLS. */
export type TlsFiles = {
  readonly certificate: string;
  readonly key: string;
  readonly authority: string;
};

type Signer = { readonly certificate: x509.X509Certificate; readonly key: webcrypto.CryptoKey };

/**
 * A certificate for these addresses by an authority of this installation's own. The authority is
 * made once, so that a phone that trusts it goes on doing so; the certificate when it must change.
 */
export async function bringTls(folder: string, addresses: readonly string[]): Promise<TlsFiles> {
  const files = {
    certificate: join(folder, 'server.crt'),
    key: join(folder, 'server.key'),
    authority: join(folder, 'authority.crt'),
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = await bringAuthority(files.authority, join(folder, 'authority.key'));
  const present = await readIfThere(files.certificate);
  if (present && serves(present, addresses, authority.certificate)) return files;
  const keys = await newKeys();
  const certificate = await signServer(authority, keys.publicKey, addresses);
  await writePrivate(files.key, await pemOf(keys.privateKey));
  await writeFile(
    files.certificate,
    `${certificate.toString('pem')}\n${authority.certificate.toString('pem')}\n`,
  );
  return files;
}

function serves(
  pem: string,
  addresses: readonly string[],
  authority: x509.X509Certificate,
): boolean {
  const certificate = new X509Certificate(pem);
  const isFresh = certificate.validToDate.getTime() - Date.now() > RENEW_BEFORE_DAYS * DAY_MS;
  const isOurs = certificate.checkIssued(new X509Certificate(authority.toString('pem')));
  return isFresh && isOurs && addresses.every((address) => certificate.checkIP(address));
}

async function bringAuthority(certificateFile: string, keyFile: string): Promise<Signer> {
  const [certificatePem, keyPem] = [await readIfThere(certificateFile), await readIfThere(keyFile)];
  if (certificatePem && keyPem) {
    const der = x509.PemConverter.decodeFirst(keyPem);
    const key = await webcrypto.subtle.importKey('pkcs8', der, KEY_ALGORITHM, false, ['sign']);
    return { certificate: new x509.X509Certificate(certificatePem), key };
  }
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=Visavis private authority (${hostname().replaceAll(/[^\w.-]/g, '')})`,
    ...validity(AUTHORITY_DAYS),
    signingAlgorithm: KEY_ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  await writePrivate(keyFile, await pemOf(keys.privateKey));
  await writeFile(certificateFile, `${certificate.toString('pem')}\n`);
  return { certificate, key: keys.privateKey };
}

async function signServer(
  authority: Signer,
  publicKey: webcrypto.CryptoKey,
  addresses: readonly string[],
): Promise<x509.X509Certificate> {
  const names = [
    { type: 'dns' as const, value: 'localhost' },
    ...['127.0.0.1', ...addresses].map((value) => ({ type: 'ip' as const, value })),
  ];
  return x509.X509CertificateGenerator.create({
    subject: 'CN=Visavis',
    issuer: authority.certificate.subject,
    ...validity(SERVER_DAYS),
    signingAlgorithm: KEY_ALGORITHM,
    publicKey,
    signingKey: authority.key,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names),
      await x509.AuthorityKeyIdentifierExtension.create(authority.certificate),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
}

function validity(days: number) {
  // From yesterday: the clock of a phone may be a little behind.
  const notBefore = new Date(Date.now() - DAY_MS);
  return { notBefore, notAfter: new Date(notBefore.getTime() + days * DAY_MS) };
}

function newKeys() {
  return webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', key);
  return `${x509.PemConverter.encode(der, 'PRIVATE KEY')}\n`;
}

function writePrivate(file: string, text: string): Promise<void> {
  return writeFile(file, text, { mode: 0o600 });
}
