import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { INVITATION_PATH } from '@visavis/contract/doors';
import { DomainError, ERRORS } from '@visavis/domain/errors';
import type { Logger } from 'pino';
import { AddressAllowance } from './address-allowance.ts';
import { answerInvitation, type InvitationParts } from './open-invitation.ts';

const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 15_000 };

export type HttpParts = InvitationParts & {
  /** Whether calls can be held now. */
  readonly isReady: () => boolean;
  readonly log: Logger;
};

type Answer = { readonly status: number; readonly body: unknown };

/** The media server's few HTTP addresses. socket.io answers its own path itself. */
export function createHttpServer(parts: HttpParts): Server {
  const allowance = new AddressAllowance();
  const server = createServer((request, response) => {
    void answer(parts, allowance, request).then(({ status, body }) => send(response, status, body));
  });
  return Object.assign(server, TIMEOUTS);
}

/** Never rejects. */
async function answer(
  parts: HttpParts,
  allowance: AddressAllowance,
  request: IncomingMessage,
): Promise<Answer> {
  const traceId = randomUUID();
  try {
    return await route(parts, allowance, request);
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, details } = error;
      parts.log.warn({ traceId, code, details }, 'request refused');
      return { status: ERRORS[code].status, body: { ok: false, code, traceId } };
    }
    parts.log.error({ traceId, err: error }, 'request failed');
    return { status: ERRORS.INTERNAL.status, body: { ok: false, code: 'INTERNAL', traceId } };
  }
}

async function route(
  parts: HttpParts,
  allowance: AddressAllowance,
  request: IncomingMessage,
): Promise<Answer> {
  const [path] = (request.url ?? '').split('?');
  if (request.method === 'GET' && path === '/media/health') {
    const ready = parts.isReady();
    return { status: ready ? 200 : 503, body: { ready } };
  }
  if (request.method === 'POST' && path === INVITATION_PATH) {
    if (!allowance.take(addressOf(request))) throw new DomainError('TOO_MANY_REQUESTS');
    return { status: 200, body: { ok: true, value: await answerInvitation(parts, request) } };
  }
  return { status: 404, body: { ok: false } };
}

/** The gateway puts the client's address here and lets no client do so. */
const addressOf = ({ headers, socket }: IncomingMessage): string =>
  String(headers['x-forwarded-for'] ?? socket.remoteAddress ?? '');

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    // What was not read of a refused body must not be taken for the next request.
    ...(status >= 400 ? { connection: 'close' } : {}),
  });
  response.end(text);
}
