/** The sequence number nearest to `reference` whose lower 16 bits are `sequence`. */
export function extendSequence(reference: number, sequence: number): number {
  const step = ((sequence - reference) << 16) >> 16;
  return reference + step;
}

/** The RTP timestamp nearest to `reference` whose lower 32 bits are `timestamp`. */
export function extendTimestamp(reference: number, timestamp: number): number {
  const step = (timestamp - (reference % 2 ** 32)) | 0;
  return reference + step;
}
