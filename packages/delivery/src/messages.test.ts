import { inEveryLanguage } from '@visavis/domain/language';
import { afterEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { createMessages } from './messages.ts';
import { createOutboxPost, readOutbox } from './outbox.ts';
import { createSmtpPost } from './smtp.ts';

const closers: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A real SMTP server that keeps what it is given, or refuses every recipient. */
async function startSmtp({ refuse = false } = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such mailbox') : null),
    onData: (stream, _session, done) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}` };
}

const decode = (mail: string): string => {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  const encoding = /content-transfer-encoding: *(\S+)/i.exec(head)?.[1];
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

const JOIN = 'https://join.example';
const invitation = {
  to: 'maria@visavis.example',
  language: 'el',
  link: 'https://join.example/#abc',
  expiresAt: '2026-12-01T10:00:00.000Z',
  purpose: {
    ...inEveryLanguage(() => 'To open your account.'),
    el: 'Για να ανοίξει ο λογαριασμός σας.',
  },
} as const;

test('an invitation arrives at a real mail server, in Greek, with its link', async () => {
  const smtp = await startSmtp();
  const post = createSmtpPost(smtp.url, 'Bank <bank@visavis.example>');
  closers.push(() => post.close());
  await createMessages({ post, bankName: 'Τράπεζα', joinUrl: JOIN }).sendInvitation(invitation);
  expect(smtp.received).toHaveLength(1);
  const [mail = ''] = smtp.received;
  expect(mail).toMatch(/^To: maria@visavis\.example\r$/m);
  expect(mail).toMatch(/^From: Bank <bank@visavis\.example>\r$/m);
  expect(decode(mail)).toContain('https://join.example/#abc');
  expect(decode(mail)).toContain('Για να ανοίξει ο λογαριασμός σας.');
});

test('a code arrives with its validity', async () => {
  const smtp = await startSmtp();
  const post = createSmtpPost(smtp.url, 'bank@visavis.example');
  closers.push(() => post.close());
  await createMessages({ post, bankName: 'Bank', joinUrl: JOIN }).sendCode({
    channel: 'EMAIL',
    to: 'maria@visavis.example',
    language: 'en',
    code: '042817',
    validMinutes: 5,
  });
  expect(decode(smtp.received[0] ?? '')).toMatch(/042817[\s\S]*valid for 5 minutes/);
});

test('a refused recipient and an absent server are refusals, without the address in them', async () => {
  const refusing = await startSmtp({ refuse: true });
  for (const url of [refusing.url, 'smtp://127.0.0.1:1']) {
    const post = createSmtpPost(url, 'bank@visavis.example');
    closers.push(() => post.close());
    const sending = createMessages({ post, bankName: 'Bank', joinUrl: JOIN }).sendInvitation(
      invitation,
    );
    await expect(sending).rejects.toMatchObject({ code: 'MESSAGE_NOT_DELIVERED' });
    await expect(sending).rejects.not.toMatchObject({ message: expect.stringContaining('maria') });
  }
});

test('without a mail server messages are kept, the newest first, readable by the owner alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  closers.push(() => rm(folder, { recursive: true }));
  const times = ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:01.000Z'];
  const messages = createMessages({
    post: createOutboxPost(folder, () => times.shift() ?? ''),
    bankName: 'Bank',
    joinUrl: JOIN,
  });
  await messages.sendInvitation(invitation);
  await messages.sendCode({
    channel: 'EMAIL',
    to: 'a@b.example',
    language: 'en',
    code: '123456',
    validMinutes: 5,
  });
  const kept = await readOutbox(folder, 10);
  expect(kept.map(({ to }) => to)).toEqual(['a@b.example', 'maria@visavis.example']);
  expect(kept[0]?.text).toContain('123456');
  expect(await readdir(folder)).toHaveLength(2);
});
