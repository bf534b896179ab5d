import { describe, expect, test } from '@jest/globals';
import type { ApiKeyId, CaseId, StaffId } from '../ids.ts';
import { allow, GRANTS, may, type Action, type Actor, type Grantee } from './access.ts';

const staff = (role: 'AGENT' | 'SUPERVISOR' | 'AUDITOR' | 'ADMINISTRATOR'): Actor => ({
  kind: 'STAFF',
  id: 'somebody' as StaffId,
  role,
});

const ACTORS: Readonly<Record<Grantee, Actor>> = {
  AGENT: staff('AGENT'),
  SUPERVISOR: staff('SUPERVISOR'),
  AUDITOR: staff('AUDITOR'),
  ADMINISTRATOR: staff('ADMINISTRATOR'),
  CUSTOMER: { kind: 'CUSTOMER', caseId: 'a-case' as CaseId },
  BANK: { kind: 'BANK', id: 'a-key' as ApiKeyId },
  SYSTEM: { kind: 'SYSTEM', part: 'SWEEP' },
};

/** Written down a second time on purpose, the other way round: a slip in one table shows in the other. */
const MAY: Readonly<Record<Grantee, readonly Action[]>> = {
  AGENT: [
    'queue:see',
    'session:claim',
    'session:lead',
    'analysis:judge',
    'outbox:view',
    'presence:set',
    'session:visit',
    'message:send',
  ],
  SUPERVISOR: [
    'case:open',
    'case:find',
    'case:view',
    'invitation:renew',
    'invitation:cancel',
    'queue:see',
    'evidence:view',
    'export:request',
    'package:export',
    'journal:view',
    'review:give',
    'presence:set',
    'session:visit',
    'session:route',
    'message:send',
    'certificate:manage',
    'service-hours:manage',
  ],
  AUDITOR: [
    'case:find',
    'case:view',
    'evidence:view',
    'export:request',
    'package:export',
    'journal:view',
    'house-journal:view',
  ],
  ADMINISTRATOR: [
    'case:open',
    'case:find',
    'case:view',
    'invitation:renew',
    'invitation:cancel',
    'staff:manage',
    'api-key:manage',
    'house-journal:view',
    'outbox:view',
    'procedure:draft',
    'procedure:publish',
    'certificate:manage',
    'service-hours:manage',
  ],
  CUSTOMER: [
    'invitation:open',
    'consent:give',
    'device:report',
    'queue:enter',
    'session:leave',
    'code:enter',
    'still:give',
    'signal:note',
    'message:send',
    'camera:answer',
    'hand-over:offer',
    'appointment:book',
    'call-back:ask',
  ],
  BANK: ['case:open', 'case:follow'],
  SYSTEM: [
    'case:open',
    'session:leave',
    'session:interrupt',
    'session:seal',
    'continuity:note',
    'recording:begin',
    'recording:store',
    'recording:finish',
    'snapshot:compare',
    'analysis:make',
    'light-check:note',
    'still:miss',
    'evidence:erase',
    'export:make',
    'master-key:rotate',
    'staff:manage',
    'api-key:manage',
    'session:offer',
    'presence:set',
    'signal:note',
    'reminder:send',
    'appointment:miss',
    'call-back:make',
  ],
};

const ACTIONS = Object.keys(GRANTS) as Action[];
const GRANTEES = Object.keys(ACTORS) as Grantee[];
const whole = GRANTEES.flatMap((grantee) => ACTIONS.map((action) => ({ grantee, action })));
const isGranted = ({ grantee, action }: (typeof whole)[number]) => MAY[grantee].includes(action);

describe('the access table', () => {
  test.each(whole.filter(isGranted))('lets $grantee do $action', ({ grantee, action }) => {
    expect(may(ACTORS[grantee], action)).toBe(true);
    expect(() => allow(ACTORS[grantee], action)).not.toThrow('ROLE_FORBIDS');
  });

  test.each(whole.filter((pair) => !isGranted(pair)))(
    'refuses $action to $grantee',
    ({ grantee, action }) => {
      expect(may(ACTORS[grantee], action)).toBe(false);
      expect(() => allow(ACTORS[grantee], action)).toThrow(
        expect.objectContaining({ code: 'ROLE_FORBIDS', details: { action, grantee } }),
      );
    },
  );
});
