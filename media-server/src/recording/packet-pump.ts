import { readSync } from 'node:fs';
import type { Socket } from 'node:dgram';

/** A recording has time: reading in rounds costs a third less than waking up for each packet. */
const ROUND_MS = 15;
const SLAB_BYTES = 256 * 1024;
/** More than any datagram that a media server sends. */
const MOST_PACKET_BYTES = 2048;
/** A socket that is flooded lets the others have their turn. */
const MOST_AT_ONCE = 2000;

export type OnPacket = (packet: Buffer) => void;

type Source = { readonly descriptor: number; readonly onPacket: OnPacket };

/** What a packet is read into. A new slab begins where one is full: packets may be kept. */
let slab = Buffer.alloc(0);
let slabAt = 0;
const sources = new Set<Source>();
let rounds: NodeJS.Timeout | undefined;

/**
 * Hands over every packet that comes to a bound socket, at most `ROUND_MS` late, until the function
 * that it gives is called. A packet may be kept. Node wakes a process for each packet and makes five
 * objects of it; here one timer reads all sockets of the process, straight from their descriptors
 * (docs/decisions/0008). Where a Node has no descriptor to give, it falls back to events.
 */
export function readPackets(socket: Socket, onPacket: OnPacket): () => void {
  const handle = handleOf(socket);
  if (!handle) {
    socket.on('message', onPacket);
    return () => socket.off('message', onPacket);
  }
  handle.recvStop();
  const source = { descriptor: handle.fd, onPacket };
  sources.add(source);
  rounds ??= setInterval(readRound, ROUND_MS);
  return () => {
    if (sources.delete(source)) drain(source);
    if (sources.size > 0) return;
    clearInterval(rounds);
    rounds = undefined;
  };
}

function readRound(): void {
  for (const source of sources) drain(source);
}

function drain({ descriptor, onPacket }: Source): void {
  for (let count = 0; count < MOST_AT_ONCE; count += 1) {
    if (slabAt + MOST_PACKET_BYTES > slab.length) {
      slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
      slabAt = 0;
    }
    const sizeBytes = readOne(descriptor);
    if (sizeBytes === NOTHING_THERE) return;
    if (sizeBytes <= 0) continue;
    const packet = slab.subarray(slabAt, slabAt + sizeBytes);
    slabAt += sizeBytes;
    onPacket(packet);
  }
}

const NOTHING_THERE = -1;
const REFUSED = -2;

/**
 * The size of the next packet. That none is there comes as an error, whose stack trace would cost
 * more than the reading: none is made.
 */
function readOne(descriptor: number): number {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return readSync(descriptor, slab, slabAt, MOST_PACKET_BYTES, null);
  } catch (cause) {
    const code = isObject(cause) ? Reflect.get(cause, 'code') : undefined;
    // An answer that nobody listens (ICMP) to what was sent before: packets may still follow.
    return code === 'ECONNREFUSED' ? REFUSED : NOTHING_THERE;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

type UdpHandle = { readonly fd: number; recvStop(): number };

/** Node's own handle of a socket, which it keeps in a property without a public name. */
function handleOf(socket: Socket): UdpHandle | undefined {
  const symbol = Object.getOwnPropertySymbols(socket).find(
    ({ description }) => description === 'state symbol',
  );
  const state: unknown = symbol && Reflect.get(socket, symbol);
  const handle = isObject(state) ? Reflect.get(state, 'handle') : undefined;
  return isUdpHandle(handle) && handle.fd >= 0 ? handle : undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isUdpHandle = (handle: unknown): handle is UdpHandle =>
  isObject(handle) &&
  typeof Reflect.get(handle, 'fd') === 'number' &&
  typeof Reflect.get(handle, 'recvStop') === 'function';
