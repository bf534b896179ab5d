import { customerCommands } from '@visavis/contract/customer';
import { LINE_CHECK_PART_BYTES } from '@visavis/contract/line-check';
import type { Socket } from 'socket.io-client';
import { call } from '../call.ts';
import { medianOf } from './picture.ts';

export type LineMeasures = {
  readonly rttMs: number;
  readonly downloadKbps: number;
  readonly uploadKbps: number;
};

const PINGS = 5;
const PARTS = 4;

/**
 * Measures the line to our own server: there and back, and 256 KB each way. Null where it is not
 * there, or breaks meanwhile: half a measure is none.
 */
export async function measureLine(socket: Socket): Promise<LineMeasures | null> {
  const pings = await timesOf(PINGS, () => call(socket, customerCommands, 'line:ping', {}));
  if (!pings) return null;
  const rttMs = medianOf(pings);
  const downloads = await timesOf(PARTS, () => call(socket, customerCommands, 'line:download', {}));
  if (!downloads) return null;
  const bytes = noise(LINE_CHECK_PART_BYTES);
  const uploads = await timesOf(PARTS, () =>
    call(socket, customerCommands, 'line:upload', { bytes }),
  );
  if (!uploads) return null;
  return { rttMs, downloadKbps: rateOf(downloads, rttMs), uploadKbps: rateOf(uploads, rttMs) };
}

/** How long each of several commands took, one after the other; null as soon as one fails. */
async function timesOf(
  count: number,
  ask: () => Promise<{ readonly ok: boolean }>,
): Promise<readonly number[] | null> {
  const times: number[] = [];
  while (times.length < count) {
    const before = performance.now();
    if (!(await ask()).ok) return null;
    times.push(performance.now() - before);
  }
  return times;
}

/** What a part takes beyond there and back is its transport; at least a millisecond. */
export function rateOf(timesMs: readonly number[], rttMs: number): number {
  const transportMs = timesMs.reduce((sum, ms) => sum + Math.max(1, ms - rttMs), 0);
  return (LINE_CHECK_PART_BYTES * 8 * timesMs.length) / transportMs;
}

/** Bytes that no line can shorten. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  crypto.getRandomValues(bytes);
  return bytes;
}
