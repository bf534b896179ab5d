import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCertificates } from '@visavis/evidence/timestamp/token';
import { readPublicKeys } from '@visavis/evidence/verify/keys';
import { PackageFault } from '@visavis/evidence/verify/fault';
import { verifyPackage, type Trust } from '@visavis/evidence/verify/verify-package';
import { UsageError, type Command } from './command.ts';

/** `visavis verify`: checks an evidence package, with nothing but the file and the public key. */
export const command: Command = {
  usage: 'FILE.zip --key PUBLIC.pem [--key OLDER.pem] | --trust-key-inside [--tsa-ca CA.pem]',
  about: 'Checks an evidence package, offline; names the first thing that does not hold.',
  async run(args) {
    const { file, keyFiles, trustsInside, authorityFiles } = readArguments(args);
    const authorities =
      authorityFiles.length > 0 ? await readFiles(authorityFiles, readCertificates) : undefined;
    const trust: Trust = trustsInside
      ? { of: 'KEYS_INSIDE', authorities }
      : { of: 'GIVEN_KEYS', keys: await readFiles(keyFiles, readPublicKeys), authorities };
    try {
      for await (const held of verifyPackage(createReadStream(file), trust)) say(`holds   ${held}`);
    } catch (error) {
      if (error instanceof PackageFault) return refuse(error);
      if (isFromSystem(error)) throw new UsageError(`${file} cannot be read: ${error.code}`);
      throw error;
    }
    say(trustsInside ? UNPROVEN : 'Everything holds.');
    return 0;
  },
};

const UNPROVEN =
  'The package agrees with itself. WHO MADE IT IS NOT PROVEN: it was checked with the keys that\n' +
  'it brings along, and anybody can make a key. Get the public key from the bank, and use --key.';

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const keyFiles = values.key ?? [];
  const trustsInside = values['trust-key-inside'] ?? false;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to check.');
  if (keyFiles.length > 0 === trustsInside)
    throw new UsageError(
      'Without the public key of the bank nobody can tell who made a package. Name it with --key,\n' +
        'or say --trust-key-inside to check everything but the origin.',
    );
  return { file, keyFiles, trustsInside, authorityFiles: values['tsa-ca'] ?? [] };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        'trust-key-inside': { type: 'boolean' },
        'tsa-ca': { type: 'string', multiple: true },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : 'These arguments make no sense.');
  }
}

async function readFiles<Thing>(
  files: readonly string[],
  read: (pem: string) => readonly Thing[],
): Promise<readonly Thing[]> {
  const things = await Promise.all(
    files.map(async (file) => {
      try {
        return read(await readFile(file, 'utf8'));
      } catch (cause) {
        const why = isFromSystem(cause) ? `cannot be read: ${cause.code}` : messageOf(cause);
        throw new UsageError(`${file} ${why}`);
      }
    }),
  );
  return things.flat();
}

function refuse({ message }: PackageFault): number {
  process.stderr.write(`FAULT   ${message}\nThis package must not be relied on.\n`);
  return 1;
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

const isFromSystem = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error;
