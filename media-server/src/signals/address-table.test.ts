import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAddressTable, type AddressTable } from './address-table.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'address-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function tableOf(...lines: readonly string[]): Promise<AddressTable> {
  const path = join(folder, 'table.csv');
  await writeFile(path, lines.join('\n'));
  return readAddressTable(path);
}

describe('ranges of both families', () => {
  let table: AddressTable;
  beforeAll(async () => {
    table = await tableOf(
      '# from,to,country',
      '198.51.100.0,198.51.100.255,DE',
      '"192.0.2.0","192.0.2.127","GR"',
      '',
      '203.0.113.0/24,PL',
      '2001:db8::,2001:db8:0:ffff:ffff:ffff:ffff:ffff,IN',
      '2001:db8:8000::/33,CH',
    );
  });

  test.each([
    ['192.0.2.0', 'GR'],
    ['192.0.2.127', 'GR'],
    ['192.0.2.128', undefined],
    ['191.255.255.255', undefined],
    ['198.51.100.77', 'DE'],
    ['203.0.113.255', 'PL'],
    ['203.0.114.0', undefined],
    ['::ffff:203.0.113.9', 'PL'],
    ['2001:db8::1', 'IN'],
    ['2001:db8:1::', undefined],
    ['2001:db8:8000::5', 'CH'],
    ['2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', 'CH'],
    ['fe80::1%eth0', undefined],
    ['', undefined],
    ['not an address', undefined],
  ])('%s is of %s', (address, country) => {
    expect(table.find(address)).toBe(country);
  });
});

test('of networks within each other the narrowest counts, and around it the wide one', async () => {
  const table = await tableOf('10.1.2.0/24,ANONYMISING', '10.0.0.0/8,HOSTING', '10.1.0.0/16,OTHER');
  expect(table.find('10.1.2.3')).toBe('ANONYMISING');
  expect(table.find('10.1.3.3')).toBe('OTHER');
  expect(table.find('10.200.0.1')).toBe('HOSTING');
  expect(table.find('11.0.0.1')).toBeUndefined();
});

test.each([
  '192.0.2.9,192.0.2.1,GR',
  '192.0.2.0,2001:db8::,GR',
  '192.0.2.0/33,GR',
  '192.0.2.0/24',
  '192.0.2.0/24,',
  'from,to,country',
])('a table with the line %s is refused as a whole', async (line) => {
  await expect(tableOf('192.0.2.0/24,GR', line)).rejects.toThrow('line 2 is no range');
});

test('a file that is not there is refused', async () => {
  await expect(readAddressTable(join(folder, 'nowhere.csv'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
