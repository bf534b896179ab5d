import type { ApiKeyId } from '@visavis/domain/ids';
import { aCase } from '@visavis/domain/testing/a-case';
import { aCertificate } from '@visavis/domain/testing/a-candidate';
import * as erase from '../case/erase-evidence.ts';
import * as boundDevice from '../case/bound-device.ts';
import * as followCase from '../case/follow-case.ts';
import * as openCase from '../case/open-case.ts';
import * as handOver from '../case/hand-over.ts';
import * as prepare from '../case/prepare.ts';
import * as invitation from '../case/renew-invitation.ts';
import * as keys from '../keys/rewrap-case-keys.ts';
import * as journal from '../journal/view-journal.ts';
import * as packages from '../package/export-package.ts';
import * as procedures from '../procedures/write-procedure.ts';
import { ACTS_OF_SCHEDULE } from './acts-of-schedule.ts';
import * as review from '../review/review.ts';
import type * as lead from '../session/lead.ts';
import * as presence from '../staff/presence.ts';
import * as qualifications from '../staff/qualifications.ts';
import * as staff from '../staff/staff.ts';
import {
  CASE,
  SESSION,
  SOMEBODY,
  world,
  as,
  type Customer,
  type System,
  type UseCase,
} from './untouched-world.ts';

const aReport = {
  browser: 'Firefox',
  cameraLabel: 'Front',
  widthPx: 1,
  heightPx: 1,
  framesPerSecond: 30,
  microphoneLevel: 1,
};
const DRAFT = { id: 'own-a', version: 1, was: '' };
const person = { name: 'N', email: 'n@visavis.example', role: 'AGENT', password: 'p' } as const;

/** Every other use case, with the action that it asks for. */
export const ACTS_ELSEWHERE: readonly UseCase[] = [
  ...ACTS_OF_SCHEDULE,
  [
    'openCase',
    'case:open',
    (actor) =>
      openCase.openCase(
        world,
        actor,
        { declared: aCase().declared, language: 'el', procedureId: 'p' },
        1,
      ),
  ],
  ['followCase', 'case:follow', (actor) => followCase.followCase(world, actor, CASE)],
  [
    'assertBoundDevice',
    'invitation:open',
    (actor) => boundDevice.assertBoundDevice(world, as<Customer>(actor), 'a key'),
  ],
  [
    'noteRefusedDevice',
    'invitation:open',
    (actor) => boundDevice.noteRefusedDevice(world, as<Customer>(actor), 'DEVICE_PROOF_REFUSED'),
  ],
  [
    'offerHandOver',
    'hand-over:offer',
    (actor) => handOver.offerHandOver(world, as<Customer>(actor)),
  ],
  [
    'renewInvitation',
    'invitation:renew',
    (actor) => invitation.renewInvitation(world, actor, CASE, 1),
  ],
  [
    'cancelInvitation',
    'invitation:cancel',
    (actor) => invitation.cancelInvitation(world, actor, CASE),
  ],
  [
    'giveConsent',
    'consent:give',
    (actor) => prepare.giveConsent(world, as<Customer>(actor), { purposes: [], language: 'el' }),
  ],
  [
    'reportDevice',
    'device:report',
    (actor) => prepare.reportDevice(world, as<Customer>(actor), aReport),
  ],
  [
    'setPresence',
    'presence:set',
    (actor) => {
      const whom = actor.kind === 'STAFF' ? actor.id : SOMEBODY;
      return presence.setPresence(world, actor, whom, { state: 'OFFLINE' });
    },
  ],
  [
    'listQualifications',
    'certificate:manage',
    (actor) => qualifications.listQualifications(world, actor),
  ],
  [
    'giveCertificate',
    'certificate:manage',
    (actor) => qualifications.giveCertificate(world, actor, aCertificate({ staffId: SOMEBODY })),
  ],
  [
    'withdrawCertificate',
    'certificate:manage',
    (actor) => qualifications.withdrawCertificate(world, actor, { id: 'c', staffId: SOMEBODY }),
  ],
  [
    'setLanguages',
    'certificate:manage',
    (actor) => qualifications.setLanguages(world, actor, SOMEBODY, ['el']),
  ],
  ['viewCase', 'case:view', (actor) => review.viewCase(world, as<lead.Agent>(actor), CASE)],
  [
    'openEvidence',
    'evidence:view',
    (actor) => review.openEvidence(world, as<lead.Agent>(actor), CASE, SESSION),
  ],
  [
    'giveReview',
    'review:give',
    (actor) =>
      review.giveReview(world, as<lead.Agent>(actor), CASE, SESSION, { verdict: 'CONFIRMED' }),
  ],
  [
    'viewJournal',
    'journal:view',
    (actor) => journal.viewJournal(world, as<lead.Agent>(actor), CASE),
  ],
  [
    'exportPackage',
    'package:export',
    (actor) => packages.exportPackage(world, as<lead.Agent>(actor), CASE),
  ],
  [
    'eraseEvidence',
    'evidence:erase',
    (actor) => erase.eraseEvidence(world, as<System>(actor), { caseId: CASE, reason: 'run out' }),
  ],
  ['listWritten', 'procedure:draft', (actor) => procedures.listWritten(world, actor)],
  ['getWritten', 'procedure:draft', (actor) => procedures.getWritten(world, actor, DRAFT)],
  [
    'beginDraft',
    'procedure:draft',
    (actor) => procedures.beginDraft(world, actor, { id: 'own-a', document: {} }),
  ],
  ['saveDraft', 'procedure:draft', (actor) => procedures.saveDraft(world, actor, DRAFT, {})],
  ['proposeDraft', 'procedure:draft', (actor) => procedures.proposeDraft(world, actor, DRAFT)],
  [
    'returnProposal',
    'procedure:publish',
    (actor) => procedures.returnProposal(world, actor, DRAFT, 'why'),
  ],
  [
    'publishProposal',
    'procedure:publish',
    (actor) => procedures.publishProposal(world, actor, DRAFT),
  ],
  ['discardWritten', 'procedure:draft', (actor) => procedures.discardWritten(world, actor, DRAFT)],
  ['rewrapCaseKeys', 'master-key:rotate', (actor) => keys.rewrapCaseKeys(world, as<System>(actor))],
  ['createStaff', 'staff:manage', (actor) => staff.createStaff(world, actor, person)],
  [
    'changeStaff',
    'staff:manage',
    (actor) => staff.changeStaff(world, actor, SOMEBODY, { disabled: true }),
  ],
  ['revokeSessions', 'staff:manage', (actor) => staff.revokeSessions(world, actor, SOMEBODY)],
  ['createApiKey', 'api-key:manage', (actor) => staff.createApiKey(world, actor, 'key')],
  ['revokeApiKey', 'api-key:manage', (actor) => staff.revokeApiKey(world, actor, 'k' as ApiKeyId)],
];
