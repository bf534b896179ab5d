import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { Role } from '@visavis/domain/access/access';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import { mayBeAwayMs } from '@visavis/domain/session/continuity';
import type { Participant } from '@visavis/domain/session/session';
import { hasUncomparedStill } from '@visavis/domain/session/stills';
import { listCodeChannels } from '@visavis/use-cases/session/one-time-code';
import { noteRecordingBegan, sealSession } from '@visavis/use-cases/session/end';
import { WantedStills } from '../snapshots/wanted-stills.ts';
import { CallKeeper } from './call-keeper.ts';
import { Continuity } from './continuity.ts';
import { CustomerCamera } from './customer-camera.ts';
import { CustomerLight } from './customer-light.ts';
import { awaitLastMoment, lastMomentOf } from './last-moment.ts';
import { giveUpStills } from './give-up-stills.ts';
import type { CustomerPeer, SeatPeer, StaffPeer } from './peer.ts';
import { LookedAt } from './looked-at.ts';
import { readRecordingSoFar, recordingState } from './recording-so-far.ts';
import type { RoomOptions } from './room-options.ts';
import { RoomSeats } from './room-seats.ts';
import { customerView } from './views/customer-view.ts';
import { ledSession } from './views/led-session.ts';
import { recorderView } from './views/recorder-view.ts';
import { speakerView } from './views/speaker-view.ts';
import { visitView } from './views/visit-view.ts';

const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

/**
 * A claimed session while it runs: the two seats, the recorded call, and the clocks of who is away.
 * It ends once, by `finish` or `suspend`, and then lets go of everything.
 */
export class Room {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  /** What the customer's camera was asked for. */
  readonly stills = new WantedStills();
  /** What software looks at now. */
  readonly looked = new LookedAt();
  /** What the agent does with the customer's camera. */
  readonly camera = new CustomerCamera({
    send: (command) => {
      this.seats.customer.peer?.emit('camera:command', command);
      return this.seats.customer.peer !== undefined;
    },
    onChanged: () => this.publishToBank(this.#kase),
  });
  readonly light = new CustomerLight({
    send: (show) => {
      this.seats.customer.peer?.emit('light:show', show);
      return this.seats.customer.peer !== undefined;
    },
  });
  readonly seats: RoomSeats;
  readonly #options: RoomOptions;
  readonly call: CallKeeper;
  readonly #continuity: Continuity;
  #kase: Case;
  #agentName: string;
  #stopWaiting = () => {};
  #ended: Promise<void> | undefined;

  constructor(options: RoomOptions) {
    const { ports, kase, sessionId, procedure, openSessionMedia, folder, log } = options;
    const { recorder: link, evidence } = options;
    const target = { caseId: kase.id, sessionId };
    this.#options = options;
    this.#kase = kase;
    this.#agentName = options.agentName;
    this.caseId = kase.id;
    this.sessionId = sessionId;
    this.call = new CallKeeper({
      ...{ ...target, openSessionMedia, link, evidence, folder, log },
      noteBegan: (began) => noteRecordingBegan(ports, RECORDER, target, began),
      onHealth: (health) =>
        this.seats.agent.peer?.emit(
          'recorder:health',
          recorderView(health, this.seats.visitors.speaker?.voice.health()),
        ),
      onLost: () => this.seats.closeMedia(),
      onRestarted: () => this.seats.resetMedia(),
    });
    this.seats = new RoomSeats({
      ...{ caseId: kase.id, call: this.call, log },
      onVoice: () => this.publish(this.#kase),
    });
    this.#continuity = new Continuity({
      ports,
      ...target,
      mayBeAwayMs: (session) => mayBeAwayMs(procedure, session),
      isThere: (participant) => this.isConnected(participant),
      onNoted: (noted) => this.publish(noted),
      onInterrupted: (interrupted) => void this.finish(interrupted),
      log,
    });
  }

  /** Starts the recording, seats who is there, and starts the gap clock of who is not. */
  async open(there: {
    readonly customer: CustomerPeer | undefined;
    readonly agent: StaffPeer | undefined;
  }): Promise<void> {
    this.call.get().catch((err: unknown) => this.#options.log.error({ err }, 'call not started'));
    if (there.customer) this.seats.customer.take(there.customer);
    if (there.agent) this.seats.agent.take(there.agent);
    this.#stopWaiting = awaitLastMoment({
      ...this.#options,
      onInterrupted: (kase) => void this.finish(kase),
    });
    await this.#continuity.resume(this.#kase);
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  isConnected(participant: Participant): boolean {
    return this.seats.of(participant).peer !== undefined;
  }

  /** Whether this page of the customer has the seat, while the session lasts. */
  isSeated(peer: CustomerPeer): boolean {
    return this.seats.customer.peer === peer && !this.hasEnded;
  }

  /** Whether this page of the agent has the seat, while the session lasts. */
  isLedFrom(peer: StaffPeer): boolean {
    return this.seats.agent.peer === peer && !this.hasEnded;
  }

  /** The customer's page sits down; an earlier one loses the seat. */
  async enterCustomer(peer: CustomerPeer): Promise<void> {
    if (this.seats.customer.peer === peer || this.hasEnded) return;
    if (this.seats.customer.take(peer)) await this.#continuity.noteSwap(this.#kase, 'CUSTOMER');
    this.#forgetPage();
    await this.#continuity.noteReturn('CUSTOMER');
    this.#tellConnection('CUSTOMER');
  }

  /** The agent's page sits down; an earlier one is told and cut off. */
  async enterAgent(peer: StaffPeer): Promise<void> {
    if (this.seats.agent.peer === peer || this.hasEnded) return;
    const earlier = this.seats.agent.take(peer);
    earlier?.emit('seat:taken', {});
    earlier?.disconnect();
    if (earlier) await this.#continuity.noteSwap(this.#kase, 'AGENT');
    await this.#continuity.noteReturn('AGENT');
    this.#tellConnection('AGENT');
  }

  /** A connection is gone. Nothing happens where another one has taken its seat. */
  async leave(participant: Participant, peer: SeatPeer): Promise<void> {
    const seat = this.seats.of(participant);
    if (seat.peer !== peer) return;
    seat.leave();
    if (participant === 'CUSTOMER') this.#forgetPage();
    if (this.hasEnded) return;
    this.#tellConnection(participant);
    await this.#continuity.noteDeparture(this.#kase, participant);
  }

  /** Another agent leads: who led before is told and has no seat any more. */
  handOver(kase: Case, agentName: string): void {
    const former = this.seats.agent.peer;
    this.seats.agent.leave();
    this.#agentName = agentName;
    former?.emit('session:handed-over', { to: agentName });
    this.publish(kase);
  }

  /** What is recorded in all stretches of the session so far. */
  recordingSoFar() {
    return readRecordingSoFar(this.#options.folder, this.call.find()?.health());
  }

  /** What an approval would be held against at this moment. */
  async recordingState(kase: Case) {
    const { procedure, ports, sessionId } = this.#options;
    const at = { kase, sessionId, procedure, now: ports.clock.now() };
    return recordingState(await this.recordingSoFar(), at);
  }

  /** Asks the customer's page for a still. False: nobody is there to be asked. */
  askForStill(challenge: string): boolean {
    this.seats.customer.peer?.emit('still:wanted', { challenge });
    return this.seats.customer.peer !== undefined;
  }

  /** Shows the agent a snapshot that is stored. */
  showSnapshot(snapshot: { snapshotId: SnapshotId; bytes: Uint8Array; mediaType: string }): void {
    this.seats.agent.peer?.emit('snapshot:taken', snapshot);
  }

  /** Somebody else has changed the case: shows it, where a screen waits for that. */
  async refresh(): Promise<void> {
    const session = getSession(this.#kase, this.sessionId);
    const isWaiting = this.looked.isUsed || hasUncomparedStill(session);
    if (isWaiting && !this.hasEnded) this.publish(await this.#options.ports.cases.get(this.caseId));
  }

  /** Shows both sides the case as it is now. */
  publish(kase: Case): void {
    this.publishToBank(kase);
    this.seats.customer.peer?.emit('view:changed', this.customerView(this.#kase));
  }

  /** Shows the bank's side alone the case as it is now: the customer's page hears nothing. */
  publishToBank(kase: Case): void {
    if (kase.version > this.#kase.version) this.#kase = kase;
    this.seats.agent.peer?.emit('session:changed', this.ledView(this.#kase));
    for (const { peer, role } of this.seats.visitors.all)
      peer.emit('visit:changed', this.visitView(this.#kase, role));
  }

  customerView(kase: Case) {
    const { procedure, bankName } = this.#options;
    const agent = { name: this.#agentName, connected: this.isConnected('AGENT') };
    const { speaker } = this.seats.visitors;
    return customerView(kase, procedure, { bankName, agent, visitor: speaker?.role });
  }

  ledView(kase: Case) {
    const { procedure, mostMs, ports } = this.#options;
    return ledSession(kase, procedure, this.sessionId, {
      customerConnected: this.isConnected('CUSTOMER'),
      awaitedStills: this.stills.awaited,
      looked: this.looked,
      endsAt: lastMomentOf(kase, this.sessionId, mostMs) ?? null,
      camera: this.camera.report,
      visitors: this.seats.visitors.names,
      speaker: speakerView(this.seats.visitors.speaker),
      codeChannels: listCodeChannels(kase, ports.messages),
    });
  }

  visitView(kase: Case, role: Role) {
    const { procedure, sessionId } = this.#options;
    const of = { procedure, sessionId, agentName: this.#agentName, mayTakeOver: role === 'AGENT' };
    return visitView(kase, { ...of, speaker: speakerView(this.seats.visitors.speaker) });
  }

  /** The session was closed: ends the call, stores what was recorded, seals. Never rejects. */
  finish(closed: Case): Promise<void> {
    this.#ended ??= this.#finish(closed);
    return this.#ended;
  }

  /** Ends the call but not the session, which another process may take up. Never rejects. */
  suspend(): Promise<void> {
    this.#ended ??= this.#release();
    return this.#ended;
  }

  async #finish(closed: Case): Promise<void> {
    const { ports, storeRecordings, log } = this.#options;
    this.publish(closed);
    await this.#stopCall();
    try {
      await storeRecordings();
      this.publish(await sealSession(ports, RECORDER, this.caseId, this.sessionId));
      log.info('session sealed');
    } catch (err) {
      // The sweep finds the session in CLOSING and does the rest.
      log.error({ err }, 'session not sealed');
    }
    await this.#release();
  }

  async #release(): Promise<void> {
    await this.#stopCall();
    this.seats.leave();
    this.#options.onClosed();
  }

  /** Never rejects: whatever could be recorded is stored, and the rest is written down as failed. */
  async #stopCall(): Promise<void> {
    this.#stopWaiting();
    this.looked.end();
    this.#forgetPage();
    this.#continuity.close();
    await giveUpStills(this.#options, this);
    await this.call.stop().catch((err: unknown) => {
      this.#options.log.error({ err }, 'call did not stop');
    });
    this.seats.closeMedia();
  }

  /** The customer's page is gone, and what it was asked for with it. */
  #forgetPage(): void {
    this.camera.forget();
    this.light.forget();
  }

  #tellConnection(participant: Participant): void {
    const connected = this.isConnected(participant);
    this.seats.agent.peer?.emit('connection:changed', { participant, connected });
    this.publish(this.#kase);
  }
}
