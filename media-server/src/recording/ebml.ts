/** An EBML element (RFC 8794) with its identifier as hex, e.g. `element('1A45DFA3', …)`. */
export function element(id: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([elementHead(id, body.length), body]);
}

/** An element of less than 127 bytes, in the shortest form. */
export function shortElement(id: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([0x80 | body.length]), body]);
}

/** The head of an element of a length that is known, and whose content stands elsewhere. */
export function elementHead(id: string, length: number): Buffer {
  return Buffer.concat([Buffer.from(id, 'hex'), size8(length)]);
}

/** The head of an element that goes on until its parent or the file ends. */
export function openElement(id: string): Buffer {
  return Buffer.concat([Buffer.from(id, 'hex'), Buffer.from('01FFFFFFFFFFFFFF', 'hex')]);
}

export function unsigned(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(first < 0 ? 7 : first);
}

/** A number of always the same length, whatever its value. */
export function unsigned48(value: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(value, 0, 6);
  return bytes;
}

export function signed64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

export function float(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

function size8(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE((1n << 56n) | BigInt(length));
  return bytes;
}
