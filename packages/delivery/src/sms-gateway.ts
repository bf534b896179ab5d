import { createHmac } from 'node:crypto';
import { DomainError } from '@visavis/domain/errors';

/**
 * Delivers a text message to one number (E.164). One that is sent again has the same `key`, by which
 * a gateway knows it for the same. @throws DomainError MESSAGE_NOT_DELIVERED
 */
export type Texter = (to: string, text: string, key?: string) => Promise<void>;

export type SmsGatewaySettings = {
  readonly url: string;
  /** Signs each request, so that the gateway takes messages from us alone. */
  readonly secret: string;
  /** JSON in which `{to}` and `{text}` stand, within quotation marks, for what they name. */
  readonly template: string;
};

const WITHIN_MS = 10_000;
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * Hands text messages to the bank's SMS gateway by HTTP POST. `x-visavis-signature` is the
 * HMAC-SHA-256 (hex) of `<x-visavis-timestamp>.<body>` by the shared secret. `idempotency-key` is the
 * same for each try to send the same message.
 */
export function createSmsGateway({ url, secret, template }: SmsGatewaySettings): Texter {
  return async (to, text, key) => {
    const body = template.replaceAll(/\{(to|text)\}/g, (_, name) =>
      escaped(name === 'to' ? to : text),
    );
    const timestamp = new Date().toISOString();
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const status = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-visavis-timestamp': timestamp,
        'x-visavis-signature': signature,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    if (status < 200 || status > 299) throw new DomainError('MESSAGE_NOT_DELIVERED', { status });
  };
}

async function send(url: string, request: RequestInit): Promise<number> {
  try {
    const answer = await fetch(url, request);
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    throw new DomainError('MESSAGE_NOT_DELIVERED', { cause: Object(error).name });
  }
}
