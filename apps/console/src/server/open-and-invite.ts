import type { Actor } from '@visavis/domain/access/access';
import type { Case, Declared } from '@visavis/domain/case/case';
import type { CaseId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import { deliverInvitation, type Delivery } from '@visavis/use-cases/case/deliver-invitation';
import { openCase } from '@visavis/use-cases/case/open-case';
import { renewInvitation } from '@visavis/use-cases/case/renew-invitation';
import type { Parts } from './parts.ts';

const DAY_MS = 86_400_000;

/** A fresh invitation: the link is known here and now, and kept nowhere. */
export type Invited = { readonly case: Case; readonly link: string; readonly delivery: Delivery };

type Request = {
  readonly declared: { readonly [Key in keyof Declared]: Declared[Key] | undefined };
  readonly language: Language;
  readonly procedureId: string;
  readonly bankReference?: string | undefined;
};

/** Opens a case and sends its invitation. */
export async function openAndInvite(parts: Parts, actor: Actor, asked: Request): Promise<Invited> {
  const request = { ...asked, declared: withoutGaps(asked.declared) };
  return invite(parts, actor, await openCase(parts.ports, actor, request, validMsOf(parts)));
}

/** Replaces the invitation of a case and sends the new one. */
export async function renewAndInvite(parts: Parts, actor: Actor, caseId: CaseId): Promise<Invited> {
  return invite(parts, actor, await renewInvitation(parts.ports, actor, caseId, validMsOf(parts)));
}

async function invite(
  { ports, messages, config }: Parts,
  actor: Actor,
  made: { readonly case: Case; readonly secret: string },
): Promise<Invited> {
  // In the fragment, which browsers never send: no server or proxy ever logs the secret.
  const link = `${config.VISAVIS_JOIN_URL}/#${made.secret}`;
  const delivery = await deliverInvitation({ ...ports, messages }, actor, made.case, link);
  return { case: made.case, link, delivery };
}

const validMsOf = ({ config }: Parts): number => config.VISAVIS_INVITATION_DAYS * DAY_MS;

function withoutGaps(declared: Request['declared']): Declared {
  const { email, phone, ...rest } = declared;
  return { ...rest, ...(email ? { email } : {}), ...(phone ? { phone } : {}) } as Declared;
}
