import { describe, expect, test } from '@jest/globals';
import { GRANTS, granteeOf, type Action, type Actor } from '@visavis/domain/access/access';
import type {
  ApiKeyId,
  CaseId,
  ExportId,
  RecordingId,
  SessionId,
  SnapshotId,
  StaffId,
  StepId,
} from '@visavis/domain/ids';
import { aCase, anEvidence, aRecording, aThumbnails, AT } from '@visavis/domain/testing/a-case';
import { aCertificate } from '@visavis/domain/testing/a-candidate';
import { readdirSync } from 'node:fs';
import * as erase from './case/erase-evidence.ts';
import * as boundDevice from './case/bound-device.ts';
import * as followCase from './case/follow-case.ts';
import * as openCase from './case/open-case.ts';
import * as handOver from './case/hand-over.ts';
import * as prepare from './case/prepare.ts';
import * as invitation from './case/renew-invitation.ts';
import type {
  ApiKeyStore,
  CaseKeyStore,
  EvidenceEraser,
  KeyWrapping,
  Messages,
  Ports,
  ProcedureRules,
  Qualifications,
  Roster,
  StaffStore,
  WrittenProcedures,
} from './ports.ts';
import * as keys from './keys/rewrap-case-keys.ts';
import * as journal from './journal/view-journal.ts';
import * as packages from './package/export-package.ts';
import * as procedures from './procedures/write-procedure.ts';
import * as review from './review/review.ts';
import * as attendance from './session/attendance.ts';
import * as end from './session/end.ts';
import * as films from './session/export.ts';
import * as lead from './session/lead.ts';
import * as visits from './session/visits.ts';
import * as code from './session/one-time-code.ts';
import * as offer from './session/offer.ts';
import * as queue from './session/queue.ts';
import * as signals from './session/signals.ts';
import * as stills from './session/stills.ts';
import * as presence from './staff/presence.ts';
import * as qualifications from './staff/qualifications.ts';
import * as staff from './staff/staff.ts';

const CASE = 'a-case' as CaseId;
const SESSION = 'a-session' as SessionId;
const STEP = 'statement' as StepId;
const PLACE = { caseId: CASE, sessionId: SESSION };
const FILM = { caseId: CASE, sessionId: SESSION, exportId: 'a-film' as ExportId };
const SOMEBODY = 'somebody else' as StaffId;

const ACTORS: readonly Actor[] = [
  { kind: 'STAFF', id: 'eleni' as StaffId, role: 'AGENT' },
  { kind: 'STAFF', id: 'anna' as StaffId, role: 'SUPERVISOR' },
  { kind: 'STAFF', id: 'petros' as StaffId, role: 'AUDITOR' },
  { kind: 'STAFF', id: 'dimitra' as StaffId, role: 'ADMINISTRATOR' },
  { kind: 'CUSTOMER', caseId: CASE },
  { kind: 'BANK', id: 'a-key' as ApiKeyId },
  { kind: 'SYSTEM', part: 'SWEEP' },
];

type World = Ports & {
  readonly roster: Roster;
  readonly qualifications: Qualifications;
  readonly writtenProcedures: WrittenProcedures;
  readonly procedureRules: ProcedureRules;
  readonly messages: Messages;
  readonly staff: StaffStore;
  readonly apiKeys: ApiKeyStore;
  readonly caseKeys: CaseKeyStore;
  readonly masterKeys: KeyWrapping;
  readonly evidence: EvidenceEraser;
};

class Touched extends Error {}

/** A world that no refused use case may so much as look at. */
const world = new Proxy({} as World, {
  get(_, port) {
    // What is drawn and thrown away tells nobody anything.
    if (port === 'chance') return { id: () => 'an-id', secret: () => 'a-secret' };
    throw new Touched(String(port));
  },
});

/** The actor as an authenticated edge would hand them on: only the use case still tells them apart. */
const as = <Kind extends Actor>(actor: Actor) => actor as Kind;
type Customer = Actor & { readonly caseId: CaseId };
type System = Actor & { readonly kind: 'SYSTEM' };

type UseCase = readonly [name: string, action: Action, run: (actor: Actor) => Promise<unknown>];

const { id: _, ...recording } = aRecording();
const writing = { videoFrames: 1, audioPackets: 1, stalled: false };
const SNAPSHOT = 'a-snapshot' as SnapshotId;
const seen = { id: SNAPSHOT, takenAt: AT, widthPx: 1, heightPx: 1, evidence: anEvidence('s') };
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

const USE_CASES: readonly UseCase[] = [
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
    'noteSignal',
    'signal:note',
    (actor) =>
      signals.noteSignal(world, actor, CASE, { kind: 'PAGE_HIDDEN', version: 1, values: {} }),
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
  ['enterQueue', 'queue:enter', (actor) => queue.enterQueue(world, as<Customer>(actor))],
  ['leaveQueue', 'session:leave', (actor) => queue.leaveQueue(world, actor, CASE, SESSION)],
  ['listQueue', 'queue:see', (actor) => queue.listQueue(world, actor)],
  [
    'claimOffered',
    'session:claim',
    (actor) => queue.claimOffered(world, as<lead.Agent>(actor), SESSION),
  ],
  [
    'offerSession',
    'session:offer',
    (actor) => offer.offerSession(world, actor, PLACE, { candidates: [], ringsMs: 1 }),
  ],
  [
    'lapseOffer',
    'session:offer',
    (actor) => offer.lapseOffer(world, actor, PLACE, { agentId: SOMEBODY, cause: 'GONE' }),
  ],
  [
    'declineOffer',
    'session:claim',
    (actor) => offer.declineOffer(world, as<lead.Agent>(actor), SESSION, 'NOT_READY'),
  ],
  ['findOffer', 'session:claim', (actor) => offer.findOffer(world, as<lead.Agent>(actor))],
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
  [
    'changeLed',
    'session:lead',
    (actor) =>
      lead.changeLed(world, as<lead.Agent>(actor), SESSION, (kase) => ({
        case: kase,
        fact: { type: 'case.viewed' },
      })),
  ],
  ['getLed', 'session:lead', (actor) => lead.getLed(world, as<lead.Agent>(actor), SESSION)],
  ['findLed', 'session:lead', (actor) => lead.findLed(world, as<lead.Agent>(actor))],
  [
    'beginSession',
    'session:lead',
    (actor) =>
      lead.beginSession(world, as<lead.Agent>(actor), SESSION, {
        customer: writing,
        agent: writing,
      }),
  ],
  [
    'showStep',
    'session:lead',
    (actor) => lead.showStep(world, as<lead.Agent>(actor), SESSION, STEP),
  ],
  ['askForHelp', 'session:lead', (actor) => visits.askForHelp(world, as(actor), SESSION)],
  ['listCalls', 'session:visit', (actor) => visits.listCalls(world, as(actor))],
  ['beginVisit', 'session:visit', (actor) => visits.beginVisit(world, as(actor), SESSION)],
  ['endVisit', 'session:visit', (actor) => visits.endVisit(world, as(actor), SESSION)],
  ['takeOver', 'session:lead', (actor) => visits.takeOver(world, as(actor), SESSION)],
  [
    'chooseDocument',
    'session:lead',
    (actor) => lead.chooseDocument(world, as<lead.Agent>(actor), SESSION, 'a-model'),
  ],
  [
    'recordStep',
    'session:lead',
    (actor) =>
      lead.recordStep(world, as<lead.Agent>(actor), SESSION, { stepId: STEP, result: 'PASSED' }),
  ],
  [
    'addSnapshot',
    'session:lead',
    (actor) =>
      lead.addSnapshot(world, as<lead.Agent>(actor), { caseId: CASE, sessionId: SESSION }, seen),
  ],
  [
    'holdSession',
    'session:lead',
    (actor) => attendance.holdSession(world, as<lead.Agent>(actor), SESSION),
  ],
  [
    'resumeSession',
    'session:lead',
    (actor) => attendance.resumeSession(world, as<lead.Agent>(actor), SESSION),
  ],
  [
    'flagSession',
    'session:lead',
    (actor) => attendance.flagSession(world, as<lead.Agent>(actor), SESSION, undefined),
  ],
  [
    'noteCameraCommand',
    'session:lead',
    (actor) =>
      attendance.noteCameraCommand(world, as<lead.Agent>(actor), SESSION, {
        command: 'FLIP',
        answer: 'DONE',
      }),
  ],
  [
    'addCrop',
    'session:lead',
    (actor) =>
      attendance.addCrop(world, as<lead.Agent>(actor), SESSION, {
        id: SNAPSHOT,
        of: SNAPSHOT,
        area: { leftPx: 0, topPx: 0, widthPx: 16, heightPx: 16 },
        evidence: anEvidence('c'),
      }),
  ],
  [
    'sendMessage',
    'message:send',
    (actor) =>
      attendance.sendMessage(
        world,
        as<lead.Agent>(actor),
        { caseId: CASE, sessionId: SESSION },
        'Hello',
      ),
  ],
  [
    'addNote',
    'session:lead',
    (actor) => lead.addNote(world, as<lead.Agent>(actor), SESSION, 'note'),
  ],
  ['sendCode', 'session:lead', (actor) => code.sendCode(world, as<lead.Agent>(actor), SESSION)],
  [
    'closeSession',
    'session:lead',
    (actor) =>
      end.closeSession(world, as<lead.Agent>(actor), SESSION, { kind: 'APPROVED', reasons: [] }),
  ],
  [
    'enterCode',
    'code:enter',
    (actor) => code.enterCode(world, as<Customer>(actor), SESSION, '123456'),
  ],
  [
    'abandonSession',
    'session:leave',
    (actor) => end.abandonSession(world, as<Customer>(actor), SESSION),
  ],
  [
    'interruptSession',
    'session:interrupt',
    (actor) => end.interruptSession(world, as<System>(actor), CASE, SESSION),
  ],
  [
    'noteContinuity',
    'continuity:note',
    (actor) =>
      end.noteContinuity(world, as<System>(actor), CASE, SESSION, {
        participant: 'AGENT',
        is: 'RETURNED',
      }),
  ],
  [
    'noteRecordingBegan',
    'recording:begin',
    (actor) =>
      end.noteRecordingBegan(
        world,
        as<System>(actor),
        { caseId: CASE, sessionId: SESSION },
        { stretch: 1, startedAt: AT },
      ),
  ],
  [
    'storeRecording',
    'recording:store',
    (actor) => end.storeRecording(world, as<System>(actor), CASE, SESSION, recording),
  ],
  [
    'noteRecordingFailed',
    'recording:store',
    (actor) =>
      end.noteRecordingFailed(world, as<System>(actor), CASE, SESSION, {
        participant: 'AGENT',
        stretch: 1,
        cause: 'DISK',
      }),
  ],
  [
    'finishRecording',
    'recording:finish',
    (actor) =>
      end.finishRecording(
        world,
        as<System>(actor),
        { caseId: CASE, sessionId: SESSION, recordingId: 'r' as RecordingId },
        aThumbnails(),
      ),
  ],
  [
    'giveStill',
    'still:give',
    (actor) => stills.giveStill(world, as<Customer>(actor), SESSION, { ...seen, of: SNAPSHOT }),
  ],
  [
    'noteStillMissing',
    'still:miss',
    (actor) =>
      stills.noteStillMissing(
        world,
        as<System>(actor),
        { caseId: CASE, sessionId: SESSION },
        { of: SNAPSHOT, cause: 'NO_ANSWER' },
      ),
  ],
  [
    'compareStill',
    'snapshot:compare',
    (actor) =>
      stills.compareStill(
        world,
        as<System>(actor),
        { caseId: CASE, sessionId: SESSION, snapshotId: SNAPSHOT },
        { similarity: 1, belongs: true, method: 'ssim-1', at: AT },
      ),
  ],
  [
    'sealSession',
    'session:seal',
    (actor) => end.sealSession(world, as<System>(actor), CASE, SESSION),
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
    'requestExport',
    'export:request',
    (actor) => films.requestExport(world, as<lead.Agent>(actor), CASE, SESSION),
  ],
  [
    'finishExport',
    'export:make',
    (actor) => films.finishExport(world, as<System>(actor), FILM, anEvidence('f')),
  ],
  ['failExport', 'export:make', (actor) => films.failExport(world, as<System>(actor), FILM)],
  ['takeExport', 'export:request', (actor) => films.takeExport(world, as<lead.Agent>(actor), FILM)],
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

/** What has no actor to refuse: it makes one from a secret, or is part of another use case. */
const WITHOUT_ACTOR = ['deliverInvitation', 'identifyBank', 'openInvitation'];

const isGranted = (action: Action, actor: Actor): boolean => {
  const grantees: readonly string[] = GRANTS[action];
  return grantees.includes(granteeOf(actor));
};

/** Runs a use case to its end, also where it refuses before it returns a promise. */
const attempt = async (run: UseCase[2], actor: Actor): Promise<unknown> => run(actor);

describe.each(USE_CASES)('%s', (_, action, run) => {
  const wrong = ACTORS.filter((actor) => !isGranted(action, actor));
  const right = ACTORS.filter((actor) => isGranted(action, actor));

  test.each(wrong.map((actor) => [granteeOf(actor), actor] as const))(
    'is refused to %s before it looks at anything',
    async (grantee, actor) => {
      await expect(attempt(run, actor)).rejects.toMatchObject({
        code: 'ROLE_FORBIDS',
        details: { action, grantee },
      });
    },
  );

  test.each(right.map((actor) => [granteeOf(actor), actor] as const))(
    'lets %s go on',
    async (_grantee, actor) => {
      await expect(attempt(run, actor)).rejects.toBeInstanceOf(Touched);
    },
  );
});

test('every use case is in this table', async () => {
  const named = new Set([...USE_CASES.map(([name]) => name), ...WITHOUT_ACTOR]);
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.includes('/') && file.endsWith('.ts') && !/test(ing)?[./]/.test(file),
  );
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const module: Record<string, unknown> = await import(`./${file}`);
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function')
        expect({ file, isNamed: named.has(name), name }).toEqual({ file, isNamed: true, name });
  }
});
