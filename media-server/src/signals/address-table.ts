import { createReadStream } from 'node:fs';
import { isIP } from 'node:net';
import { createInterface } from 'node:readline';

const BITS = { 4: 32n, 6: 128n } as const;
type Family = keyof typeof BITS;
type Range = { readonly from: bigint; readonly to: bigint; readonly value: string };

/** Ranges of one family by their start; `reach` is how far any range up to this one goes. */
type Shelf = { readonly ranges: readonly Range[]; readonly reach: readonly bigint[] };

/** Which value a file of address ranges gives an address. Read once, looked up by halving. */
export type AddressTable = { find(address: string): string | undefined };

/**
 * Reads `from,to,value` or `network/bits,value`, one a line, IPv4 or IPv6; quotes, empty lines and
 * lines that begin with `#` are let pass. Of ranges within each other the narrowest begins last and
 * counts.
 * @throws Error where a line is none of these, with its number: half a table would mislead
 */
export async function readAddressTable(path: string): Promise<AddressTable> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  const read: Record<Family, Range[]> = { 4: [], 6: [] };
  const values = new Map<string, string>();
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const found = rangeOf(line);
    if (!found) throw new Error(`${path}: line ${number} is no range of addresses with a value.`);
    const { family, range } = found;
    if (!values.has(range.value)) values.set(range.value, range.value);
    read[family].push({ ...range, value: values.get(range.value) ?? range.value });
  }
  const shelves = { 4: shelve(read[4]), 6: shelve(read[6]) };
  return {
    find(address) {
      const known = parseAddress(address);
      return known && look(shelves[known.family], known.at);
    },
  };
}

function rangeOf(line: string): { readonly family: Family; readonly range: Range } | undefined {
  const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const value = cells.at(-1) ?? '';
  if (value === '' || cells.length < 2 || cells.length > 3) return undefined;
  const ends = cells.length === 2 ? endsOfNetwork(cells[0] ?? '') : endsOf(cells[0], cells[1]);
  return ends && { family: ends.family, range: { from: ends.from, to: ends.to, value } };
}

function endsOf(first = '', last = '') {
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to || from.family !== to.family || from.at > to.at) return undefined;
  return { family: from.family, from: from.at, to: to.at };
}

function endsOfNetwork(network: string) {
  const [address = '', bits] = network.split('/');
  const first = parseAddress(address);
  if (!first || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined;
  const whole = BITS[first.family];
  const prefix = bits === undefined ? whole : BigInt(bits);
  if (prefix > whole) return undefined;
  const rest = (1n << (whole - prefix)) - 1n;
  return { family: first.family, from: first.at & ~rest, to: first.at | rest };
}

/** An address as a number; an IPv4 address inside an IPv6 one is that IPv4 address. */
function parseAddress(text: string): { readonly family: Family; readonly at: bigint } | undefined {
  const address = text.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIP(address);
  if (family === 4) return { family, at: BigInt(numberOfFour(address)) };
  if (family === 6) return { family, at: BigInt(`0x${hexOfSix(address)}`) };
  return undefined;
}

const numberOfFour = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function hexOfSix(address: string): string {
  const dotted = /\d+\.\d+\.\d+\.\d+$/.exec(address)?.[0];
  const four = dotted && numberOfFour(dotted).toString(16).padStart(8, '0');
  const plain = dotted
    ? address.replace(dotted, `${four?.slice(0, 4)}:${four?.slice(4)}`)
    : address;
  const [head = '', tail] = plain.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const before = groups(head);
  const after = groups(tail ?? '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join('');
}

function shelve(read: readonly Range[]): Shelf {
  // Of two that begin together the wider one comes first.
  const ranges = read.toSorted((a, b) =>
    a.from === b.from ? compare(b.to, a.to) : compare(a.from, b.from),
  );
  let farthest = -1n;
  const reach = ranges.map(({ to }) => (farthest = to > farthest ? to : farthest));
  return { ranges, reach };
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : Number(a > b));

function look({ ranges, reach }: Shelf, at: bigint): string | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0n) <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && (reach[index] ?? -1n) >= at; index -= 1) {
    const range = ranges[index];
    if (range && range.to >= at) return range.value;
  }
  return undefined;
}
