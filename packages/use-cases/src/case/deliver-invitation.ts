import type { Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { Messages, Ports } from '../ports.ts';

export type Delivery = 'SENT' | 'NOT_SENT' | 'NO_ADDRESS';

/** E-mails the invitation where the bank gave an address, and writes down how that went. */
export async function deliverInvitation(
  ports: Ports & { readonly messages: Messages },
  actor: Actor,
  kase: Case,
  link: string,
): Promise<Delivery> {
  const to = kase.declared.email;
  if (!to) return 'NO_ADDRESS';
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  try {
    await ports.messages.sendInvitation({
      to,
      link,
      language: kase.language,
      expiresAt: kase.invitation.expiresAt,
      purpose: procedure.purpose,
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await ports.cases.change(kase.id, actor, (now) => ({
      case: now,
      fact: { type: 'invitation.not-sent', channel: 'EMAIL' },
    }));
    return 'NOT_SENT';
  }
  await ports.cases.change(kase.id, actor, (now) => ({
    case: now,
    fact: { type: 'invitation.sent', channel: 'EMAIL' },
  }));
  return 'SENT';
}
