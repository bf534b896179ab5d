import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMessages } from '@visavis/delivery/messages';
import { createSmtpPost } from '@visavis/delivery/smtp';
import { plusMs } from '@visavis/domain/ids';
import { aCase, AT } from '@visavis/domain/testing/a-case';
import { remind } from '@visavis/use-cases/schedule/remind';
import { createMemoryPorts } from '@visavis/use-cases/testing/memory-ports';
import { aMailServer, messageIdOf } from './a-mail-server.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const;
const JOIN_URL = 'https://join.visavis.example';
const startsAt = plusMs(AT, 3_600_000);
let mailServer: Awaited<ReturnType<typeof aMailServer>>;
beforeAll(async () => {
  mailServer = await aMailServer();
});
afterAll(() => mailServer.stop());

test('a reminder goes out once; broken off before it was noted, it comes as the same message', async () => {
  const post = createSmtpPost(mailServer.url, 'Bank <bank@visavis.example>');
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

  expect(mailServer.mails).toHaveLength(2);
  const [first, second] = mailServer.mails.map(messageIdOf);
  expect(first).toMatch(/^<reminder-.+@visavis\.example>$/);
  expect(second).toBe(first);
  expect(facts.map(({ type }) => type)).toEqual(['way-back.made', 'reminder.sent']);
});
