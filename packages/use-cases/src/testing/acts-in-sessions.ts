import type { RecordingId, SnapshotId } from '@visavis/domain/ids';
import { anEvidence, aRecording, aThumbnails, AT } from '@visavis/domain/testing/a-case';
import * as attendance from '../session/attendance.ts';
import * as end from '../session/end.ts';
import * as films from '../session/export.ts';
import * as lead from '../session/lead.ts';
import * as visits from '../session/visits.ts';
import * as code from '../session/one-time-code.ts';
import * as offer from '../session/offer.ts';
import * as queue from '../session/queue.ts';
import * as route from '../session/route.ts';
import * as signals from '../session/signals.ts';
import * as stills from '../session/stills.ts';
import {
  CASE,
  SESSION,
  STEP,
  PLACE,
  FILM,
  SOMEBODY,
  world,
  as,
  type Customer,
  type System,
  type UseCase,
} from './untouched-world.ts';

const { id: _, ...recording } = aRecording();
const writing = { videoFrames: 1, audioPackets: 1, stalled: false };
const SNAPSHOT = 'a-snapshot' as SnapshotId;
const seen = { id: SNAPSHOT, takenAt: AT, widthPx: 1, heightPx: 1, evidence: anEvidence('s') };

/** Every use case of a session, with the action that it asks for. */
export const ACTS_IN_SESSIONS: readonly UseCase[] = [
  [
    'noteSignal',
    'signal:note',
    (actor) =>
      signals.noteSignal(world, actor, CASE, { kind: 'PAGE_HIDDEN', version: 1, values: {} }),
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
  ['listRoutable', 'session:route', (actor) => route.listRoutable(world, actor, SESSION, [])],
  [
    'routeSession',
    'session:route',
    (actor) =>
      route.routeSession(world, actor, SESSION, {
        ...{ agentId: SOMEBODY, reason: 'COMPLAINT', candidates: [], ringsMs: 1 },
      }),
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
];
