import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { createMessages } from '@visavis/delivery/messages';
import { createSmtpPost } from '@visavis/delivery/smtp';
import { plusMs } from '@visavis/domain/ids';
import { aCase, AT } from '@visavis/domain/testing/a-case';
import { remind } from '@visavis/use-cases/schedule/remind';
import { createMemoryPorts } from '@visavis/use-cases/testing/memory-ports';
import { SMTPServer } from 'smtp-server';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const;
const JOIN_URL = 'https://join.visavis.example';
const startsAt = plusMs(AT, 3_600_000);
const mails: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => (text += chunk));
    stream.on('end', () => {
      mails.push(text);
      done();
    });
  },
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test('a reminder goes out once; broken off before it was noted, it comes as the same message', async () => {
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const post = createSmtpPost(`smtp://127.0.0.1:${port}`, 'Bank <bank@visavis.example>');
  const kase = aCase({
    sessions: [],
    invitation: { secretHash: 'h', expiresAt: plusMs(AT, 9e8), deviceKey: 'k' },
    appointment: { startsAt, endsAt: plusMs(startsAt, 1_200_000), seat: 1 },
  });
  const { ports, facts } = createMemoryPorts(kase);
  const messages = createMessages({ post, bankName: 'Bank', joinUrl: JOIN_URL });
  const world = { ...ports, messages };
  const given = { caseId: kase.id, startsAt };

  let writes = 0;
  const broken: typeof world = {
    ...world,
    cases: {
      ...ports.cases,
      change: (...change) =>
        (writes += 1) === 2
          ? Promise.reject(new Error('the process is gone'))
          : ports.cases.change(...change),
    },
  };
  await expect(remind(broken, WORKER, given, JOIN_URL)).rejects.toThrow('the process is gone');
  await remind(world, WORKER, given, JOIN_URL);
  await remind(world, WORKER, given, JOIN_URL);
  post.close();

  expect(mails).toHaveLength(2);
  const [first, second] = mails.map((mail) => /^Message-ID:\s+(<.+>)\r$/im.exec(mail)?.[1]);
  expect(first).toMatch(/^<reminder-.+@visavis\.example>$/);
  expect(second).toBe(first);
  expect(facts.map(({ type }) => type)).toEqual(['way-back.made', 'reminder.sent']);
});
