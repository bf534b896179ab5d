import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

const CONFIG = `
[ tsa ]
default_tsa = this
[ this ]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
certs = ca.pem
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[ req ]
distinguished_name = name
[ name ]
[ v3_ca ]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[ v3_tsa ]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
`;

/** A real time-stamping authority: OpenSSL behind a small web server, with a CA of its own. */
export async function aTimeStampingAuthority() {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-tsa-'));
  const openssl = (...args: readonly string[]) =>
    promisify(execFile)('openssl', [...args], { cwd: folder });
  await writeFile(join(folder, 'tsa.cnf'), CONFIG);
  await writeFile(join(folder, 'serial'), '01');
  const key = ['-newkey', 'rsa:2048', '-nodes', '-config', 'tsa.cnf'];
  await openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Test CA',
    '-extensions',
    'v3_ca',
  );
  await openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test TSA');
  await openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'tsa.pem',
    '-days',
    '1',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'v3_tsa',
  );

  let asked = 0;
  async function reply(query: Buffer): Promise<Buffer> {
    const name = `query-${(asked += 1)}`;
    await writeFile(join(folder, name), query);
    const files = ['-queryfile', name, '-out', `${name}.tsr`];
    await openssl('ts', '-reply', '-config', 'tsa.cnf', ...files);
    return readFile(join(folder, `${name}.tsr`));
  }

  // One after the other: two of OpenSSL at once would lose each other's count in the serial file.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (query: Buffer): Promise<Buffer> => {
    const replied = last.then(() => reply(query));
    last = replied.catch(() => undefined);
    return replied;
  };
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await inTurn(await buffer(request));
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(answer);
    })().catch((cause: unknown) => response.destroy(cause as Error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ca: await readFile(join(folder, 'ca.pem'), 'utf8'),
    folder,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}
