import { expect, test } from '@jest/globals';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import { aCase, aSession } from '@visavis/domain/testing/a-case';
import type { Messages } from '../ports.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { enterCode, sendCode } from './one-time-code.ts';

const ELENI = { kind: 'STAFF', id: 'eleni' as StaffId, role: 'AGENT' } as const;
const session = aSession({ state: 'LIVE', agentId: ELENI.id });
const kase = aCase({ sessions: [session] });
const CUSTOMER = { kind: 'CUSTOMER', caseId: kase.id } as const;

/** A world whose messages end in a list, or fail. */
function withMessages(failure?: Error, of = kase) {
  const { ports, facts } = createMemoryPorts(of);
  const sent: Parameters<Messages['sendCode']>[0][] = [];
  const messages: Messages = {
    maySendTexts: true,
    sendInvitation: async () => {},
    sendConfirmation: async () => {},
    sendReminder: async () => {},
    sendCall: async () => {},
    async sendCode(message) {
      if (failure) throw failure;
      sent.push(message);
    },
  };
  return { ports: { ...ports, messages }, facts, sent };
}

test('the code that the customer got is the one that verifies', async () => {
  const { ports, facts, sent } = withMessages();
  await sendCode(ports, ELENI, session.id);
  const code = sent[0]?.code ?? '';
  expect(sent).toEqual([
    {
      channel: 'EMAIL',
      to: 'maria@visavis.example',
      language: 'el',
      code: expect.stringMatching(/^[0-9]{6}$/),
      validMinutes: 5,
    },
  ]);
  await enterCode(ports, CUSTOMER, session.id, '999999');
  const after = await enterCode(ports, CUSTOMER, session.id, code);
  expect(after.sessions[0]?.code).toMatchObject({ tries: 2, verifiedAt: expect.any(String) });
  expect(facts.map(({ type }) => type)).toEqual(['code.sent', 'code.entered', 'code.entered']);
  expect(JSON.stringify(after.sessions)).not.toContain(`"${code}"`);
});

test.each([
  ['the mail server refuses', new DomainError('MESSAGE_NOT_DELIVERED'), kase],
  [
    'the bank gave no address',
    undefined,
    aCase({ sessions: [session], declared: { ...kase.declared, email: '' } }),
  ],
])('where %s, that is written down and no send is used up', async (_, failure, of) => {
  const { ports, facts } = withMessages(failure, of);
  await expect(sendCode(ports, ELENI, session.id)).rejects.toMatchObject({
    code: 'MESSAGE_NOT_DELIVERED',
  });
  expect(facts).toEqual([{ type: 'code.not-sent', sessionId: session.id, channel: 'EMAIL' }]);
  expect((await ports.cases.get(kase.id)).sessions[0]?.code).toBeUndefined();
});

test('who has a phone gets a text message, or the e-mail that the agent asks for', async () => {
  const declared = { ...kase.declared, phone: '+306912345678' };
  const { ports, facts, sent } = withMessages(undefined, aCase({ sessions: [session], declared }));
  await sendCode(ports, ELENI, session.id);
  await sendCode(ports, ELENI, session.id, 'EMAIL');
  expect(sent.map(({ channel, to }) => [channel, to])).toEqual([
    ['SMS', '+306912345678'],
    ['EMAIL', 'maria@visavis.example'],
  ]);
  expect(facts).toMatchObject([{ channel: 'SMS' }, { channel: 'EMAIL' }]);
});
