import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { LIGHT_PATH, type LightClaims } from '@visavis/contract/light-look';
import { CLIP_PATH, LOOK_PATH, MOST_LOOK_BYTES, type LookClaims } from '@visavis/contract/vision';
import type { LookPart } from '@visavis/contract/look-lines';
import { DomainError, ERRORS } from '@visavis/domain/errors';
import type { LookTickets } from '@visavis/runtime/look-tickets';
import type { Logger } from 'pino';
import type { OrderedClip } from './analyse/analyse-clip.ts';
import type { TellPart } from './analyse/parts-so-far.ts';
import { AnswerLines, type Answer } from './answer-lines.ts';

const LOOPBACK = '127.0.0.1';

export type DoorParts = {
  readonly tickets: LookTickets;
  /** Each is told when who asked has left. A look tells what it has seen so far. */
  readonly look: (claims: LookClaims, bytes: Uint8Array, asker: Asker) => Promise<unknown>;
  readonly lookAtClip: (
    claims: LookClaims,
    clip: OrderedClip,
    left: AbortSignal,
  ) => Promise<unknown>;
  readonly lookAtLight: (claims: LightClaims, ivf: Buffer, left: AbortSignal) => Promise<unknown>;
  /** More pictures wait than will be looked at in time. */
  readonly isFull: () => boolean;
  readonly health: () => { readonly ready: number };
  readonly log: Logger;
};

/** Who waits for a look. */
export type Asker = { readonly left: AbortSignal; readonly tell: TellPart };

/** Takes pictures of calls from the media server. Only this machine reaches it, and only by ticket. */
export async function openDoor(port: number, parts: DoorParts): Promise<Server> {
  const server = createServer((request, response) => {
    const leaving = new AbortController();
    response.once('close', () => leaving.abort());
    const lines = new AnswerLines(response);
    const asker = { left: leaving.signal, tell: (part: LookPart) => lines.tell(part) };
    void answer(parts, request, asker).then((told) => lines.end(told));
  });
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  return server;
}

/** Never rejects. */
async function answer(parts: DoorParts, request: IncomingMessage, asker: Asker): Promise<Answer> {
  try {
    return await route(parts, request, asker);
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, details } = error;
      parts.log.warn({ code, details }, 'picture refused');
      return { status: ERRORS[code].status, code };
    }
    parts.log.error({ err: error }, 'picture not looked at');
    return { status: 500, code: 'INTERNAL' };
  }
}

const PATHS: readonly string[] = [LOOK_PATH, CLIP_PATH, LIGHT_PATH];

async function route(parts: DoorParts, request: IncomingMessage, asker: Asker): Promise<Answer> {
  const { left } = asker;
  const { method, url } = request;
  if (method === 'GET' && url === '/health') {
    const health = parts.health();
    return { status: health.ready > 0 ? 200 : 503, body: health };
  }
  if (method !== 'POST' || !PATHS.includes(url ?? '')) return { status: 404, body: { ok: false } };
  if (parts.isFull()) throw new DomainError('TOO_MANY_REQUESTS');
  const bytes = await readBody(request);
  if (url === LIGHT_PATH) {
    const claims = await parts.tickets.verifyLight(ticketOf(request), bytes);
    await parts.lookAtLight(claims, bytes, left);
    return { status: 200, body: { ok: true } };
  }
  const claims = await parts.tickets.verify(ticketOf(request), bytes);
  if (url === LOOK_PATH) {
    await parts.look(claims, bytes, asker);
    return { status: 200 };
  }
  if (!claims.clip) throw new DomainError('INPUT_REFUSED');
  await parts.lookAtClip(claims, { ...claims.clip, ivf: bytes }, left);
  return { status: 200, body: { ok: true } };
}

const ticketOf = ({ headers }: IncomingMessage): string =>
  headers.authorization?.replace(/^Bearer /, '') ?? '';

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    sizeBytes += part.length;
    if (sizeBytes > MOST_LOOK_BYTES) throw new DomainError('INPUT_REFUSED', { sizeBytes });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
