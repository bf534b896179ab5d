import { randomBytes } from 'node:crypto';
import type { Actor } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import { checkDevice } from '@visavis/domain/case/check-device';
import { giveConsent } from '@visavis/domain/case/consent';
import type { CaseId, RecordingId, SessionId, SnapshotId, StaffId } from '@visavis/domain/ids';
import { closeSession } from '@visavis/domain/session/close';
import { addSnapshot, beginSession, recordStep } from '@visavis/domain/session/lead';
import { claimSession, enterQueue } from '@visavis/domain/session/queue';
import {
  noteRecordingBegan,
  sealSession,
  storeRecording,
} from '@visavis/domain/session/recordings';
import type { Participant } from '@visavis/domain/session/session';
import { aRecording, aSnapshot } from '@visavis/domain/testing/a-case';
import { offerTo } from '@visavis/domain/testing/a-candidate';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { openEvidenceOf } from '@visavis/infra/open-evidence-of';
import { bringSecrets } from '@visavis/infra/secrets';
import { createCaseStore } from '@visavis/prisma/case-store';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import sharp from 'sharp';
import type { TestConsole } from './a-console.ts';

const WRITING = { videoFrames: 1, audioPackets: 1, stalled: false };
const DEVICE = {
  browser: 'Firefox',
  cameraLabel: 'Front',
  widthPx: 1280,
  heightPx: 720,
  framesPerSecond: 30,
  microphoneLevel: 0.5,
};
const DISPATCHER: Actor = { kind: 'SYSTEM', part: 'DISPATCHER' };
const RECORDER: Actor = { kind: 'SYSTEM', part: 'RECORDER' };
/** The first bytes of a Matroska file; what follows is nobody's film. */
const EBML = Buffer.from('1a45dfa3', 'hex');

/** Gives the seeded case a session from its consents to its seal, with files in the real store. */
export async function aFinishedCase(
  console_: TestConsole,
): Promise<{ readonly caseId: CaseId; readonly sessionId: SessionId; readonly pem: string }> {
  const { signingKeys } = await bringSecrets(console_.dataFolder);
  const signer = createHeadSigner(readSecretKeys(signingKeys));
  const store = await openEvidenceOf(console_);
  const cases = createCaseStore({
    prisma: console_.prisma,
    clock: systemClock,
    jobs: { enqueue: () => Promise.resolve() },
    signer,
  });
  const { id } = await console_.prisma.case.findFirstOrThrow();
  const caseId = id as CaseId;
  const { id: agentId } = await console_.prisma.staff.findFirstOrThrow({
    where: { role: 'AGENT' },
  });
  const agent: Actor = { kind: 'STAFF', id: agentId as StaffId, role: 'AGENT' };
  const customer: Actor = { kind: 'CUSTOMER', caseId };
  const sessionId = systemChance.id() as SessionId;
  const { procedure: asked } = await cases.get(caseId);
  const procedure = readCatalogue().get(asked.id, asked.version);
  const [step] = procedure.steps;
  if (!step) throw new Error('The procedure has no step');

  const picture = await sharp({
    create: { width: 1280, height: 720, channels: 3, background: '#7799bb' },
  })
    .webp()
    .toBuffer();
  const snapshot = aSnapshot(step.id, {
    id: systemChance.id() as SnapshotId,
    takenAt: systemClock.now(),
    evidence: await store.put(caseId, 'SNAPSHOT', 'image/webp', picture),
  });
  const recorded = async (participant: Participant) =>
    aRecording({
      id: systemChance.id() as RecordingId,
      participant,
      gaps: [{ track: 'VIDEO', fromMs: 1000, toMs: 2500.25, cause: 'LOST' }],
      raw: await store.put(
        caseId,
        'RECORDING',
        'video/x-matroska',
        Buffer.concat([EBML, randomBytes(700_000)]),
      ),
      head: await store.put(caseId, 'HEAD', 'video/webm', Buffer.from('head')),
    });
  const recordings = [await recorded('CUSTOMER'), await recorded('AGENT')];

  const moves: readonly (readonly [Actor, (kase: Case, at: string) => Change])[] = [
    [
      customer,
      (kase, at) => {
        const purposes = procedure.consents.map(({ purpose }) => purpose);
        return giveConsent(kase, procedure, { purposes, language: 'el' }, at);
      },
    ],
    [customer, (kase, at) => checkDevice(kase, DEVICE, at)],
    [
      customer,
      (kase, at) => enterQueue(kase, procedure, { sessionId, seed: systemChance.seed() }, at),
    ],
    [DISPATCHER, (kase, at) => offerTo(kase, sessionId, agentId as StaffId, at)],
    [agent, (kase, at) => claimSession(kase, sessionId, agentId as StaffId, at)],
    [RECORDER, (kase, at) => noteRecordingBegan(kase, sessionId, { stretch: 1, startedAt: at })],
    [
      agent,
      (kase, at) =>
        beginSession(kase, procedure, sessionId, { customer: WRITING, agent: WRITING }, at),
    ],
    [agent, (kase) => addSnapshot(kase, sessionId, snapshot)],
    [
      agent,
      (kase, at) =>
        recordStep(
          kase,
          procedure,
          sessionId,
          { stepId: step.id, result: 'FAILED', remark: 'Δεν φαινόταν καθαρά' },
          at,
        ),
    ],
    [
      agent,
      (kase, at) =>
        closeSession(
          kase,
          procedure,
          sessionId,
          { kind: 'UNABLE_TO_VERIFY', reasons: ['QUAL-01'], setBy: 'AGENT' },
          at,
        ),
    ],
    ...recordings.map(
      (recording) =>
        [RECORDER, (kase: Case) => storeRecording(kase, sessionId, recording)] as const,
    ),
    [RECORDER, (kase, at) => sealSession(kase, sessionId, at)],
  ];
  for (const [actor, decide] of moves)
    await cases.change(caseId, actor, (kase) => decide(kase, systemClock.now()));
  return { caseId, sessionId, pem: signer.publicKeys.map((key) => key.pem).join('') };
}
