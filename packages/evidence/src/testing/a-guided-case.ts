import type { Actor } from '@visavis/domain/access/access';
import { judgeAnalysis } from '@visavis/domain/analysis/judge-analysis';
import type { Case, Change } from '@visavis/domain/case/case';
import { checkDevice } from '@visavis/domain/case/check-device';
import { giveConsent } from '@visavis/domain/case/consent';
import type { RecordingId, SnapshotId, StaffId } from '@visavis/domain/ids';
import { askedFields } from '@visavis/domain/procedure/procedure';
import { listUnpassed } from '@visavis/domain/procedure/progress';
import { listScript, type ScriptStep } from '@visavis/domain/procedure/script';
import { giveReview } from '@visavis/domain/review/give-review';
import { noteCameraCommand } from '@visavis/domain/session/camera';
import { sendMessage } from '@visavis/domain/session/chat';
import { chooseDocument } from '@visavis/domain/session/choose-document';
import { closeSession } from '@visavis/domain/session/close';
import { noteDisconnected, noteReturned } from '@visavis/domain/session/continuity';
import { addCrop } from '@visavis/domain/session/crop';
import { flagSession } from '@visavis/domain/session/flag';
import { holdSession, resumeSession } from '@visavis/domain/session/hold';
import {
  addNote,
  addSnapshot,
  beginSession,
  recordStep,
  showStep,
  withAnswer,
} from '@visavis/domain/session/lead';
import { enterCode, noteCodeNotSent, sendCode } from '@visavis/domain/session/one-time-code';
import { lapseOffer, offerSession } from '@visavis/domain/session/offer';
import { claimSession, enterQueue } from '@visavis/domain/session/queue';
import { sealSession, storeRecording } from '@visavis/domain/session/recordings';
import type { StepAnswer } from '@visavis/domain/session/session';
import { addComparison, addStill, noteStillMissing } from '@visavis/domain/session/stills';
import { askForHelp, beginVisit, takeOver } from '@visavis/domain/session/visits';
import { aCandidate } from '@visavis/domain/testing/a-candidate';
import { aCase, aRecording } from '@visavis/domain/testing/a-case';
import type { ToldCase } from './a-told-case.ts';
import { lookAt } from './guided-analyses.ts';
import { lookAtClip } from './guided-clips.ts';
import { lookAtFace } from './guided-faces.ts';
import { DEVICE, noteSignals } from './guided-device.ts';
import { Chronicle, MATROSKA, SESSION, type Guided } from './chronicle.ts';

const AGENTS = ['eleni', 'nikos', 'sofia'] as StaffId[];
const SUPERVISOR = 'anna' as StaffId;
const WRITING = { videoFrames: 1, audioPackets: 1, stalled: false };

const customer: Actor = { kind: 'CUSTOMER', caseId: aCase().id };
const system: Actor = { kind: 'SYSTEM', part: 'DISPATCHER' };
const staff = (id: StaffId, role: 'AGENT' | 'SUPERVISOR'): Actor => ({ kind: 'STAFF', id, role });

/**
 * A case in which everything happened that can happen to one that is approved: a lapsed offer, a wrong
 * answer, a feature that could not be checked, a changed field, a wrong code, a break, a hold, a flag,
 * chat, signals, crops, analyses, help and a take-over. Led by the rules of the domain.
 */
export function aGuidedCase(guided: Guided): ToldCase {
  const tale = new Tale(guided);
  tale.arrive();
  tale.lead();
  tale.close();
  return tale.told();
}

class Tale extends Chronicle {
  readonly #guided: Guided;
  #leader = AGENTS[0] as StaffId;

  constructor(guided: Guided) {
    super(guided);
    this.#guided = guided;
  }

  arrive(): void {
    const { procedure } = this.#guided;
    const purposes = procedure.consents.map(({ purpose }) => purpose);
    this.do(customer, (kase, at) =>
      giveConsent(kase, procedure, { purposes, language: kase.language }, at),
    );
    this.do(customer, (kase, at) => checkDevice(kase, DEVICE, at));
    this.do(customer, (kase, at) =>
      enterQueue(kase, procedure, { sessionId: SESSION, seed: '5'.repeat(64) }, at),
    );
    const offer = () =>
      this.do(system, (kase, at) =>
        offerSession(
          kase,
          SESSION,
          AGENTS.map((staffId) => aCandidate({ staffId })),
          {
            ...{ at, ringsMs: 20_000 },
          },
        ),
      );
    offer();
    const first = this.session().offer?.agentId as StaffId;
    this.do(system, (kase, at) =>
      lapseOffer(kase, SESSION, { agentId: first, cause: 'NOT_ANSWERED' }, at),
    );
    offer();
    this.#leader = this.session().offer?.agentId as StaffId;
    this.#lead((kase, at) => claimSession(kase, SESSION, this.#leader, at));
    this.#lead((kase, at) =>
      beginSession(kase, procedure, SESSION, { customer: WRITING, agent: WRITING }, at),
    );
  }

  /** Every mandatory step in its order, until none is open. */
  lead(): void {
    const { procedure, model } = this.#guided;
    for (let turns = 0; turns < 99; turns += 1) {
      const [step] = listUnpassed(procedure, this.session());
      if (!step) return;
      if (step.kind === 'SECURITY_FEATURE' && !step.drawn && procedure.documents) {
        this.#lead((kase) => chooseDocument(kase, procedure, SESSION, model));
        continue;
      }
      this.#lead((kase, at) => showStep(kase, procedure, SESSION, step.id, at));
      this.#meanwhile(turns);
      for (let taken = 0; taken < step.snapshots; taken += 1) this.#takePicture(step, taken);
      if (step.kind === 'ONE_TIME_CODE') this.#sendCodes();
      this.pass(Math.ceil((step.dwellMs ?? 0) / 1000));
      this.#answer(step);
    }
  }

  close(): void {
    const { procedure, words } = this.#guided;
    this.#lead((kase, at) => addNote(kase, SESSION, words.note, at));
    this.#lead((kase, at) =>
      closeSession(
        kase,
        procedure,
        SESSION,
        {
          ...{ kind: 'APPROVED', reasons: [], note: words.note, setBy: 'AGENT' },
          recording: { isBeingWritten: true, missing: [] },
        },
        at,
      ),
    );
    for (const [index, participant] of (['CUSTOMER', 'AGENT'] as const).entries())
      this.do(system, (kase) =>
        storeRecording(
          kase,
          SESSION,
          aRecording({
            ...{ id: `01956a00-0000-7000-8000-00000000010${index}` as RecordingId, participant },
            ...{ startedAt: this.session().claimedAt as string, endedAt: this.now() },
            gaps:
              index === 0 ? [{ track: 'VIDEO', fromMs: 61_200, toMs: 64_900, cause: 'LOST' }] : [],
            raw: this.keep(`recording-${index}`, 'video/x-matroska', MATROSKA),
          }),
        ),
      );
    this.do(system, (kase, at) => sealSession(kase, SESSION, at));
    const review = { verdict: 'CONFIRMED', reviewerId: SUPERVISOR, remark: words.remark } as const;
    const supervisor = staff(SUPERVISOR, 'SUPERVISOR');
    this.do(supervisor, (kase, at) => giveReview(kase, SESSION, review, at));
    this.do(supervisor, (kase) => ({ case: kase, fact: { type: 'package.exported' } }));
  }

  /** What goes on beside the steps, each at its turn. */
  #meanwhile(turn: number): void {
    const { words } = this.#guided;
    const acts: Readonly<Record<number, () => void>> = {
      1: () => noteSignals(this, customer),
      2: () => {
        const [asked, answered] = words.chat;
        for (const [from, text] of [
          ['AGENT', asked],
          ['CUSTOMER', answered],
        ] as const)
          this.do(from === 'AGENT' ? staff(this.#leader, 'AGENT') : customer, (kase, at) =>
            sendMessage(kase, SESSION, { from, text, at }),
          );
      },
      3: () => {
        this.do(system, (kase, at) => noteDisconnected(kase, SESSION, 'CUSTOMER', at));
        this.do(system, (kase, at) => noteReturned(kase, SESSION, 'CUSTOMER', at));
      },
      4: () => {
        this.#lead((kase, at) => holdSession(kase, SESSION, at));
        this.#lead((kase, at) => resumeSession(kase, SESSION, at));
        this.#lead((kase, at) => flagSession(kase, SESSION, words.flag, at));
      },
      5: () => this.#handOver(),
      6: () =>
        this.#lead((kase) =>
          noteCameraCommand(kase, SESSION, { command: 'torch', value: 'on', answer: 'DONE' }),
        ),
    };
    acts[turn]?.();
  }

  #handOver(): void {
    const other = AGENTS.find((one) => one !== this.#leader) as StaffId;
    this.#lead((kase, at) => askForHelp(kase, SESSION, at));
    this.do(staff(other, 'AGENT'), (kase, at) => beginVisit(kase, SESSION, other, at));
    this.do(staff(other, 'AGENT'), (kase, at) => takeOver(kase, SESSION, other, at));
    this.#leader = other;
  }

  #takePicture(step: ScriptStep, taken: number): void {
    const [frame, still, part] = this.#guided.pictures;
    const size = { widthPx: 1280, heightPx: 720 };
    const press = this.newId();
    const keep = (bytes: Buffer) => this.keep(`picture-${this.pictures}`, 'image/webp', bytes);
    this.#lead((kase, takenAt) =>
      addSnapshot(kase, SESSION, {
        ...{ id: press, source: 'STREAM', stepId: step.id, takenAt, ...size },
        evidence: keep(frame),
      }),
    );
    if (taken > 0 || step.kind === 'FACE') {
      this.do(system, (kase) => noteStillMissing(kase, SESSION, press, 'NO_ANSWER'));
      this.#look(step, press);
      return;
    }
    const id = this.newId();
    this.do(customer, (kase, takenAt) =>
      addStill(kase, SESSION, press, { id, takenAt, ...size, evidence: keep(still) }),
    );
    const comparison = { similarity: 0.93, belongs: true, method: 'ssim-1' };
    this.do(system, (kase, at) => addComparison(kase, SESSION, id, { ...comparison, at }));
    if (step.kind === 'LIVENESS') lookAtClip(this, step, press, this.#guided.pictures[0]);
    if (step.kind !== 'DOCUMENT') return;
    const area = { leftPx: 200, topPx: 120, widthPx: 480, heightPx: 240 };
    const cropId = this.newId();
    this.#lead((kase, takenAt) =>
      addCrop(kase, SESSION, { id: cropId, of: id, area, takenAt, evidence: keep(part) }),
    );
    this.#look(step, press);
    lookAtFace(this, this.#leader, cropId);
  }

  /** What software says of a picture, and what the agent says of that. */
  #look(step: ScriptStep, snapshot: SnapshotId): void {
    const { pictures, procedure, words } = this.#guided;
    const analysisId = lookAt(this, step, snapshot, pictures[0]);
    if (!analysisId) return;
    const judged = { analysisId, by: this.#leader, agrees: false, remark: words.remark } as const;
    this.#lead((kase, at) => judgeAnalysis(kase, procedure, SESSION, judged, at));
  }

  #sendCodes(): void {
    const { procedure } = this.#guided;
    const code = { codeHash: 'd'.repeat(64), channel: 'EMAIL' } as const;
    this.#lead((kase) => noteCodeNotSent(kase, SESSION, 'EMAIL'));
    this.#lead((kase, at) => sendCode(kase, procedure, SESSION, code, at));
    this.do(customer, (kase, at) => enterCode(kase, procedure, SESSION, () => false, at));
    this.do(customer, (kase, at) => enterCode(kase, procedure, SESSION, () => true, at));
  }

  /** The first question fails once, and one feature cannot be checked at all. */
  #answer(step: ScriptStep): void {
    const { remark } = this.#guided.words;
    const record = (answer: StepAnswer) =>
      this.#lead((kase, at) =>
        recordStep(kase, this.#guided.procedure, SESSION, { stepId: step.id, ...answer }, at),
      );
    const script = listScript(this.#guided.procedure, this.session());
    const isFirst = script.find(({ of }) => of === step.of)?.id === step.id;
    if (step.drawn?.kind === 'FEATURE' && this.#hasSubstitute(step, script.length)) {
      record({ result: 'NOT_POSSIBLE', remark });
      return;
    }
    if (step.kind === 'QUESTION' && isFirst) record({ result: 'FAILED', remark });
    record({
      result: 'PASSED',
      ...(step.kind === 'NOTE' || step.kind === 'OCCASION' ? { remark } : {}),
      ...(askedFields(step).length > 0 ? { fields: this.#fieldsOf(step) } : {}),
      ...(step.kind === 'EXTERNAL_CHECK'
        ? { check: { result: 'POSITIVE', reference: 'REG-2026-118/7' } }
        : {}),
    });
  }

  /** Whether the lot has another feature in place of this one; asked until one was replaced. */
  #hasSubstitute({ id: stepId }: ScriptStep, steps: number): boolean {
    const session = this.session();
    if (session.steps.some(({ result }) => result === 'NOT_POSSIBLE')) return false;
    const without = withAnswer(session, { stepId, result: 'NOT_POSSIBLE' }, this.now());
    return listScript(this.#guided.procedure, without).length > steps;
  }

  #fieldsOf(step: ScriptStep): StepAnswer['fields'] {
    const { address, phone } = this.#guided.words;
    return askedFields(step).map((field) => {
      if (field === 'address') return { field, verdict: 'NEW', value: address };
      if (field === 'phone') return { field, verdict: 'CHANGED', value: phone };
      return { field, verdict: field === 'email' ? 'KEPT' : 'MATCH' };
    });
  }

  #lead(decide: (kase: Case, at: string) => Change): void {
    this.do(staff(this.#leader, 'AGENT'), decide);
  }
}
