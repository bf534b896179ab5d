import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import * as code from '@visavis/domain/session/one-time-code';
import { CODE_CHANNELS, type CodeChannel } from '@visavis/domain/session/session';
import type { Messages, Ports } from '../ports.ts';
import { changeLed, getLed, type Agent } from './lead.ts';

/** Where a code can go: the first is the way that is taken unless the agent says otherwise. */
export const listCodeChannels = (
  { declared }: Pick<Case, 'declared'>,
  { maySendTexts }: Pick<Messages, 'maySendTexts'>,
): readonly CodeChannel[] =>
  CODE_CHANNELS.filter((channel) =>
    channel === 'SMS' ? maySendTexts && declared.phone : declared.email,
  );

/**
 * Makes a one-time code and sends it to the customer, on the agent's word. A failed delivery is
 * journalled and does not use up a send.
 * @throws DomainError MESSAGE_NOT_DELIVERED | CODE_LIMIT_REACHED | TRANSITION_FORBIDDEN
 */
export async function sendCode(
  ports: Ports & { readonly messages: Messages },
  agent: Agent,
  sessionId: SessionId,
  wished?: CodeChannel,
): Promise<Case> {
  const kase = await getLed(ports, agent, sessionId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  code.assertMaySendCode(kase, procedure, sessionId);
  const digits = ports.chance.digits(procedure.oneTimeCode.digits);
  const channel = wished ?? listCodeChannels(kase, ports.messages)[0] ?? 'EMAIL';
  const { phone, email } = kase.declared;
  const message = {
    channel,
    to: (channel === 'SMS' ? phone : email) ?? '',
    language: kase.language,
    code: digits,
    validMinutes: Math.round(procedure.oneTimeCode.validMs / 60_000),
  };
  try {
    if (!message.to) throw new DomainError('MESSAGE_NOT_DELIVERED', { cause: 'NO_ADDRESS' });
    await ports.messages.sendCode(message);
  } catch (error) {
    await changeLed(ports, agent, sessionId, (now) =>
      code.noteCodeNotSent(now, sessionId, channel),
    );
    throw error;
  }
  const sent = { codeHash: ports.hashes.ofCode(sessionId, digits), channel };
  return changeLed(ports, agent, sessionId, (now, pinned) =>
    code.sendCode(now, pinned, sessionId, sent, ports.clock.now()),
  );
}

/** The customer typed a code. @throws DomainError CODE_NOT_EXPECTED | CODE_LIMIT_REACHED */
export async function enterCode(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
  sessionId: SessionId,
  typed: string,
): Promise<Case> {
  allow(actor, 'code:enter');
  const matches = (codeHash: string) =>
    ports.hashes.equal(codeHash, ports.hashes.ofCode(sessionId, typed));
  return ports.cases.change(actor.caseId, actor, (kase) => {
    const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
    return code.enterCode(kase, procedure, sessionId, matches, ports.clock.now());
  });
}
