import { DomainError } from '../errors.ts';
import type { ApiKeyId, CaseId, StaffId } from '../ids.ts';

export const ROLES = ['AGENT', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. It comes from an authenticated session, key or ticket; never from a payload. */
export type Actor =
  | { readonly kind: 'STAFF'; readonly id: StaffId; readonly role: Role }
  | { readonly kind: 'CUSTOMER'; readonly caseId: CaseId }
  | { readonly kind: 'BANK'; readonly id: ApiKeyId }
  | {
      readonly kind: 'SYSTEM';
      readonly part:
        'RECORDER' | 'WORKER' | 'SWEEP' | 'DISPATCHER' | 'VISION' | 'SETUP' | 'OPERATOR';
    };

export type Grantee = Role | 'CUSTOMER' | 'BANK' | 'SYSTEM';

/** Who may do what. An action that names nobody is refused to everybody. */
export const GRANTS = {
  'case:open': ['SUPERVISOR', 'ADMINISTRATOR', 'BANK', 'SYSTEM'],
  'case:find': ['SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'],
  'case:view': ['SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'],
  'case:follow': ['BANK'],
  'invitation:renew': ['SUPERVISOR', 'ADMINISTRATOR'],
  'invitation:cancel': ['SUPERVISOR', 'ADMINISTRATOR'],
  'invitation:open': ['CUSTOMER'],
  'consent:give': ['CUSTOMER'],
  'device:report': ['CUSTOMER'],
  'queue:enter': ['CUSTOMER'],
  'session:leave': ['CUSTOMER', 'SYSTEM'],
  'code:enter': ['CUSTOMER'],
  'queue:see': ['AGENT', 'SUPERVISOR'],
  'session:claim': ['AGENT'],
  'session:offer': ['SYSTEM'],
  'session:route': ['SUPERVISOR'],
  'presence:set': ['AGENT', 'SUPERVISOR', 'SYSTEM'],
  'session:visit': ['AGENT', 'SUPERVISOR'],
  'signal:note': ['CUSTOMER', 'SYSTEM'],
  'message:send': ['CUSTOMER', 'AGENT', 'SUPERVISOR'],
  'camera:answer': ['CUSTOMER'],
  'hand-over:offer': ['CUSTOMER'],
  'appointment:book': ['CUSTOMER'],
  'appointment:miss': ['SYSTEM'],
  'call-back:ask': ['CUSTOMER'],
  'call-back:make': ['SYSTEM'],
  'reminder:send': ['SYSTEM'],
  'procedure:draft': ['ADMINISTRATOR'],
  'procedure:publish': ['ADMINISTRATOR'],
  'certificate:manage': ['ADMINISTRATOR', 'SUPERVISOR'],
  'service-hours:manage': ['ADMINISTRATOR', 'SUPERVISOR'],
  'session:lead': ['AGENT'],
  'session:interrupt': ['SYSTEM'],
  'session:seal': ['SYSTEM'],
  'continuity:note': ['SYSTEM'],
  'recording:begin': ['SYSTEM'],
  'recording:store': ['SYSTEM'],
  'recording:finish': ['SYSTEM'],
  'snapshot:compare': ['SYSTEM'],
  'analysis:make': ['SYSTEM'],
  'analysis:judge': ['AGENT'],
  'light-check:note': ['SYSTEM'],
  'evidence:view': ['SUPERVISOR', 'AUDITOR'],
  'evidence:erase': ['SYSTEM'],
  'export:request': ['SUPERVISOR', 'AUDITOR'],
  'export:make': ['SYSTEM'],
  'package:export': ['SUPERVISOR', 'AUDITOR'],
  'still:give': ['CUSTOMER'],
  'still:miss': ['SYSTEM'],
  'master-key:rotate': ['SYSTEM'],
  'journal:view': ['SUPERVISOR', 'AUDITOR'],
  'review:give': ['SUPERVISOR'],
  'staff:manage': ['ADMINISTRATOR', 'SYSTEM'],
  'api-key:manage': ['ADMINISTRATOR', 'SYSTEM'],
  'house-journal:view': ['AUDITOR', 'ADMINISTRATOR'],
  'outbox:view': ['AGENT', 'ADMINISTRATOR'],
} as const satisfies Record<string, readonly Grantee[]>;

export type Action = keyof typeof GRANTS;

/** What the grant table calls this actor. */
export const granteeOf = (actor: Actor): Grantee =>
  actor.kind === 'STAFF' ? actor.role : actor.kind;

/** Whether the table lets this kind of actor do it. */
export function may(actor: Actor, action: Action): boolean {
  const grantees: readonly Grantee[] = GRANTS[action];
  return grantees.includes(granteeOf(actor));
}

/** @throws DomainError ROLE_FORBIDS where the table does not let this kind of actor do it. */
export function allow(actor: Actor, action: Action): void {
  if (!may(actor, action))
    throw new DomainError('ROLE_FORBIDS', { action, grantee: granteeOf(actor) });
}
