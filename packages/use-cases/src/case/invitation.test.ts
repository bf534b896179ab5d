import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import { aCase, AT } from '@visavis/domain/testing/a-case';
import type { Messages } from '../ports.ts';
import { createMemoryPorts } from '../testing/memory-ports.ts';
import { deliverInvitation } from './deliver-invitation.ts';
import { openCase } from './open-case.ts';
import { openInvitation } from './open-invitation.ts';
import { renewInvitation } from './renew-invitation.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;
const SUPERVISOR = { kind: 'STAFF', id: 'anna' as StaffId, role: 'SUPERVISOR' } as const;
const request = { declared: aCase().declared, language: 'el', procedureId: 'a-procedure' } as const;

test('the secret of a new case opens its invitation, and is kept nowhere', async () => {
  const { ports, facts } = createMemoryPorts();
  const { case: opened, secret } = await openCase(ports, SETUP, request, 86_400_000);
  expect(JSON.stringify([opened, facts])).not.toContain(`"${secret}"`);
  expect(JSON.stringify(facts)).not.toContain('Papadopoulou');
  const bound = await openInvitation(ports, secret, 'phone');
  expect(bound.invitation.deviceKey).toBe('phone');
  expect(facts.map(({ type }) => type)).toEqual(['case.opened', 'invitation.opened']);
});

test('an unknown secret is refused', async () => {
  const { ports } = createMemoryPorts(aCase());
  await expect(openInvitation(ports, 'guess', 'phone')).rejects.toMatchObject({
    code: 'INVITATION_UNKNOWN',
  });
});

test('a device that is refused is written down', async () => {
  const { ports, facts } = createMemoryPorts();
  const { secret } = await openCase(ports, SETUP, request, 86_400_000);
  await openInvitation(ports, secret, 'phone');
  await expect(openInvitation(ports, secret, 'laptop')).rejects.toMatchObject({
    code: 'INVITATION_ON_OTHER_DEVICE',
  });
  expect(facts.at(-1)).toEqual({
    type: 'invitation.refused',
    code: 'INVITATION_ON_OTHER_DEVICE',
  });
});

test('after a renewal only the new secret opens', async () => {
  const { ports } = createMemoryPorts();
  const { case: opened, secret: old } = await openCase(ports, SETUP, request, 86_400_000);

  const { secret } = await renewInvitation(ports, SUPERVISOR, opened.id, 86_400_000);
  await expect(openInvitation(ports, old, 'phone')).rejects.toMatchObject({
    code: 'INVITATION_UNKNOWN',
  });
  expect((await openInvitation(ports, secret, 'phone')).id).toBe(opened.id);
});

describe('delivering the link', () => {
  const kase = aCase({ openedAt: AT });
  const deliver = async (failure?: Error, of = kase) => {
    const { ports, facts } = createMemoryPorts(of);
    const messages: Messages = {
      maySendTexts: false,
      sendInvitation: () => (failure ? Promise.reject(failure) : Promise.resolve()),
      sendCode: async () => {},
      sendConfirmation: async () => {},
      sendReminder: async () => {},
      sendCall: async () => {},
    };
    const delivery = deliverInvitation({ ...ports, messages }, SETUP, of, 'https://join/#s');
    return { delivery: await delivery, facts };
  };

  test('is written down, and so is its failure', async () => {
    expect(await deliver()).toEqual({
      delivery: 'SENT',
      facts: [{ type: 'invitation.sent', channel: 'EMAIL' }],
    });
    expect(await deliver(new DomainError('MESSAGE_NOT_DELIVERED'))).toEqual({
      delivery: 'NOT_SENT',
      facts: [{ type: 'invitation.not-sent', channel: 'EMAIL' }],
    });
  });

  test('does nothing without an address', async () => {
    const { email: _, ...declared } = kase.declared;
    expect(await deliver(undefined, aCase({ declared }))).toEqual({
      delivery: 'NO_ADDRESS',
      facts: [],
    });
  });

  test('does not hide a bug', async () => {
    await expect(deliver(new RangeError('a bug'))).rejects.toBeInstanceOf(RangeError);
  });
});
