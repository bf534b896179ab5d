import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { LANGUAGES } from '@visavis/domain/language';
import { codeText } from './code-text.ts';
import { createSmsGateway } from './sms-gateway.ts';

const SECRET = 'shared with the gateway';
const TEMPLATE = '{"recipient":"{to}","message":"{text}","sender":"Bank"}';
let server: Server | undefined;
afterEach(() => {
  server?.close();
});

type Got = { readonly body: string; readonly headers: NodeJS.Dict<string | string[]> };

/** A gateway of its own kind: takes what comes, and answers with this status. */
async function aGateway(status: number) {
  const got: Got[] = [];
  const running = createServer((request, response) => {
    void textOf(request).then((body) => {
      got.push({ body, headers: request.headers });
      response.writeHead(status, status === 302 ? { location: 'http://elsewhere.invalid' } : {});
      response.end('answer');
    });
  });
  server = running;
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
  const { port } = running.address() as AddressInfo;
  return { got, url: `http://127.0.0.1:${port}/messages` };
}

test('a message arrives as the template has it, signed', async () => {
  const { got, url } = await aGateway(202);
  const send = createSmsGateway({ url, secret: SECRET, template: TEMPLATE });
  await send('+306912345678', 'He said "no" to {to},\nΚωδικός');
  const [{ body, headers } = { body: '', headers: {} }] = got;
  expect(JSON.parse(body)).toEqual({
    recipient: '+306912345678',
    message: 'He said "no" to {to},\nΚωδικός',
    sender: 'Bank',
  });
  const signed = `${String(headers['x-visavis-timestamp'])}.${body}`;
  expect(headers['x-visavis-signature']).toBe(
    createHmac('sha256', SECRET).update(signed).digest('hex'),
  );
});

test.each([400, 500, 302])(
  'where the gateway answers %d, nothing was delivered',
  async (status) => {
    const { url } = await aGateway(status);
    const send = createSmsGateway({ url, secret: SECRET, template: TEMPLATE });
    await expect(send('+306912345678', 'x')).rejects.toMatchObject({
      code: 'MESSAGE_NOT_DELIVERED',
    });
  },
);

test('where nobody listens, nothing was delivered', async () => {
  const { url } = await aGateway(200);
  await new Promise((resolve) => server?.close(resolve));
  const send = createSmsGateway({ url, secret: SECRET, template: TEMPLATE });
  await expect(send('+306912345678', 'x')).rejects.toMatchObject({ code: 'MESSAGE_NOT_DELIVERED' });
});

test.each(LANGUAGES)('the text in %s has the code, and binds it to our page', (language) => {
  const words = { code: '012345', validMinutes: 5, bankName: 'Example Bank', host: 'join.example' };
  const lines = codeText({ language, ...words }).split('\n');
  expect(lines[0]).toMatch(/012345.*Example Bank|Example Bank.*012345/);
  expect(lines.at(-1)).toBe('@join.example #012345');
});
