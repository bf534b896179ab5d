import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { aKey, packageOf } from '../testing/a-package.ts';
import { aToldCase } from '../testing/a-told-case.ts';
import { forge, replace } from '../testing/forge.ts';
import { PackageFault } from './fault.ts';
import { verifyPackage, type Trust } from './verify-package.ts';

const key = aKey('house', 7);
const trust: Trust = { of: 'GIVEN_KEYS', keys: [key.publicKey] };
const full = await packageOf(aToldCase(), key);
// The schema of the report is a third of such a small package, and nothing in it depends on the case.
const whole = await forge(full, replace('report.schema.json', '{}'), key);

/** Where a package is at fault, or that it is not. */
async function faultOf(bytes: Buffer): Promise<string> {
  try {
    await Readable.from(verifyPackage(Readable.from([bytes]), trust)).toArray();
    return 'NONE';
  } catch (error) {
    if (error instanceof PackageFault) return error.file;
    throw error;
  }
}

test('an untouched package has no fault', async () => {
  expect(await faultOf(whole)).toBe('NONE');
});

test('whichever byte is another', async () => {
  const unseen: number[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    if ((await faultOf(changed)) === 'NONE') unseen.push(at);
  }
  expect(unseen).toEqual([]);
});

test('wherever it is cut off', async () => {
  for (let length = 0; length < whole.length; length += 1)
    if ((await faultOf(whole.subarray(0, length))) === 'NONE') throw new Error(`cut at ${length}`);
});

test.each([
  ['before it', Buffer.concat([Buffer.from('x'), whole])],
  ['after it', Buffer.concat([whole, Buffer.from([0])])],
  ['a second package after it', Buffer.concat([whole, whole])],
])('what stands %s', async (_, bytes) => {
  expect(await faultOf(bytes)).toBe('the container');
});
