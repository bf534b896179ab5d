import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { aKey, packageOf } from '../testing/a-package.ts';
import { aToldCase } from '../testing/a-told-case.ts';
import { directory, localHeader } from './zip.ts';

const GIB = 2 ** 30;
const large = { name: 'a', sizeBytes: 5 * GIB, crc32: 0x01020304 };

test('a file of 4 GiB and more has its size in the field of ZIP64', () => {
  const header = localHeader(large);
  expect(header.readUInt16LE(4)).toBe(45);
  expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([0xffffffff, 0xffffffff]);
  expect(header.readBigUInt64LE(header.length - 16)).toBe(BigInt(5 * GIB));
  expect(localHeader({ ...large, sizeBytes: 4 * GIB - 2 })).toHaveLength(31);
});

test('a directory beyond 4 GiB says so in the end of ZIP64', () => {
  const bytes = directory(
    [
      { ...large, offset: 0 },
      { ...large, offset: 5 * GIB },
    ],
    10 * GIB,
  );
  const end = bytes.subarray(-22);
  expect([end.readUInt32LE(0), end.readUInt32LE(16)]).toEqual([0x06054b50, 0xffffffff]);
  const end64 = bytes.subarray(-22 - 20 - 56);
  expect(end64.readUInt32LE(0)).toBe(0x06064b50);
  expect(end64.readBigUInt64LE(48)).toBe(BigInt(10 * GIB));
});

test('other programs unpack a package, and OpenSSL checks it as its README says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-zip-'));
  const key = aKey('house', 7);
  const shell = async (command: string) =>
    (await promisify(execFile)('sh', ['-ec', command], { cwd: folder })).stdout;
  try {
    await writeFile(join(folder, 'package.zip'), await packageOf(aToldCase(), key));
    await writeFile(join(folder, 'PUBLIC.pem'), key.pem);
    await shell('unzip -q package.zip || python3 -m zipfile -e package.zip .');
    const commands = (await shell('cat README.txt'))
      .split('\n')
      .filter((line) => /^ {5}\S/.test(line));
    const size = /"sizeBytes":(\d+)/.exec(await shell('cat signature.json'))?.[1] ?? '';
    const lines = commands.map((line) =>
      line.replace('=N ', `=${size} `).replace('THIS-FILE.zip', 'package.zip'),
    );
    const [sums, manifest, named, text, signature, verified, container] = await Promise.all(
      lines.slice(0, 5).map(shell),
    ).then(async (early) => [...early, await shell(lines[5] ?? ''), await shell(lines[6] ?? '')]);
    expect(sums).toContain('report.json: OK');
    expect(manifest?.slice(0, 64)).toBe(named?.trim());
    expect([text, signature]).toEqual(['', '']);
    expect(verified).toContain('Signature Verified Successfully');
    expect(await shell('cat signature.json')).toContain(`"container":"${container?.slice(0, 64)}"`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
