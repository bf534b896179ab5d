import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, Instant, SessionId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import * as callBack from '@visavis/domain/schedule/call-back';
import * as rules from '@visavis/domain/schedule/reminder';
import type { Messages, Ports } from '../ports.ts';
import type { Schedule } from './ports.ts';

type World = Pick<Ports, 'cases' | 'clock' | 'hashes'> & { readonly messages: Messages };

/** A message that calls a customer back to their link. */
type Reminding = {
  isDue(kase: Case): boolean;
  /** The same for every try, so that what arrives twice is known to be the same. */
  readonly key: string;
  send(to: rules.Contact & { readonly link: string; readonly kase: Case }): Promise<void>;
  noteSent(kase: Case, contact: rules.Contact): Change;
  noteNotSent(contact: rules.Contact): CaseFact;
};

/**
 * Reminds the customer of an appointment, where that is still to be done. May be done twice.
 * `joinUrl` is where customers join.
 * @throws DomainError ROLE_FORBIDS | MESSAGE_NOT_DELIVERED (written down; to be tried again)
 */
export async function remind(
  ports: World & { readonly schedule: Pick<Schedule, 'findHours'> },
  actor: Actor,
  { caseId, startsAt }: { readonly caseId: CaseId; readonly startsAt: Instant },
  joinUrl: string,
): Promise<void> {
  allow(actor, 'reminder:send');
  const now = () => ports.clock.now();
  const key = `reminder-${caseId}-${Date.parse(startsAt)}`;
  await write(
    ports,
    actor,
    { caseId, joinUrl },
    {
      key,
      isDue: (kase) => rules.needsReminder(kase, startsAt, now()),
      async send({ kase: { procedure, language }, ...message }) {
        const hours = await ports.schedule.findHours({ procedureId: procedure.id, language });
        const timeZone = hours?.timeZone ?? 'UTC';
        await ports.messages.sendReminder({ ...message, key, language, startsAt, timeZone });
      },
      noteSent: (kase, { channel }) => rules.noteReminder(kase, { startsAt, channel }, now()),
      noteNotSent: ({ channel }) => ({ type: 'reminder.not-sent', channel }),
    },
  );
}

/**
 * Tells the customer who asked to be called that it is their turn, where that is still to be done.
 * May be done twice.
 * @throws DomainError ROLE_FORBIDS | MESSAGE_NOT_DELIVERED (written down; to be tried again)
 */
export async function sendCall(
  ports: World,
  actor: Actor,
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  joinUrl: string,
): Promise<void> {
  allow(actor, 'call-back:make');
  const key = `call-${sessionId}`;
  await write(
    ports,
    actor,
    { caseId, joinUrl },
    {
      key,
      isDue: (kase) => callBack.needsCall(kase, sessionId),
      send: ({ kase, ...message }) =>
        ports.messages.sendCall({ ...message, key, language: kase.language }),
      noteSent: (kase, { channel }) =>
        callBack.noteCall(kase, { sessionId, channel }, ports.clock.now()),
      noteNotSent: ({ channel }) => ({ type: 'call-back.not-sent', sessionId, channel }),
    },
  );
}

/** First the link, then the message, then that it went: what is broken off is done again from the start. */
async function write(
  ports: World,
  actor: Actor,
  { caseId, joinUrl }: { readonly caseId: CaseId; readonly joinUrl: string },
  reminding: Reminding,
): Promise<void> {
  const { cases, messages } = ports;
  const before = await cases.get(caseId);
  const contact = rules.findContact(before.declared, messages);
  if (!contact || !reminding.isDue(before) || !before.invitation.deviceKey) return;
  const secret = ports.hashes.wayBack(caseId, reminding.key);
  const secretHash = ports.hashes.ofSecret(secret);
  const kase =
    before.invitation.wayBack?.secretHash === secretHash
      ? before
      : await cases.change(caseId, actor, (now) => rules.makeWayBack(now, { secretHash }));
  const note = (decide: (now: Case) => Change) => cases.change(caseId, actor, decide);
  try {
    await reminding.send({ ...contact, link: linkOf(joinUrl, secret), kase });
  } catch (error) {
    if (error instanceof DomainError)
      await note((now) => ({ case: now, fact: reminding.noteNotSent(contact) }));
    throw error;
  }
  await note((now) => reminding.noteSent(now, contact));
}

const linkOf = (joinUrl: string, secret: string): string =>
  `${new URL('/', joinUrl).href}#${secret}`;
