import { join } from 'node:path';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import type { Messages, Ports, StaffStore } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';
import type { CustomerPeer, StaffPeer } from './peer.ts';
import type { RecorderLink } from '../recorder-link/recorder-link.ts';
import type { Presence } from './presence.ts';
import type { OpenSessionMedia } from './recorded-call.ts';
import { Room } from './room.ts';
import { storeRecordings } from './store-recordings.ts';

export type RoomsOptions = {
  readonly ports: Ports & { readonly messages: Pick<Messages, 'maySendTexts'> };
  readonly staff: Pick<StaffStore, 'find'>;
  readonly evidence: EvidenceStore;
  readonly presence: Presence;
  readonly openSessionMedia: OpenSessionMedia;
  readonly recorder: RecorderLink;
  /** How long a session may last, from its claim on. */
  readonly mostMs: number;
  readonly bankName: string;
  /** Holds one folder for each session that is being recorded. */
  readonly recordingsFolder: string;
  readonly log: Logger;
};

/** The rooms of this process: at most one for a case. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #rooms = new Map<CaseId, Room>();
  readonly #ended = new WeakMap<Room, Promise<void>>();
  #isClosed = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#rooms.size;
  }

  find(caseId: CaseId): Room | undefined {
    return this.#rooms.get(caseId);
  }

  /**
   * The room of a claimed session; it is opened, or after a restart opened again, where there is none.
   * @throws DomainError MEDIA_UNAVAILABLE while the process ends
   */
  async obtain(
    kase: Case,
    sessionId: SessionId,
    arriving: { readonly agent?: StaffPeer } = {},
  ): Promise<Room> {
    const { agentId } = getSession(kase, sessionId);
    const agent = agentId && (await this.#options.staff.find(agentId));
    await this.whenFree(kase.id, sessionId);
    if (this.#isClosed) throw new DomainError('MEDIA_UNAVAILABLE');
    const existing = this.#rooms.get(kase.id);
    if (existing) return existing;
    const room = this.#create(kase, sessionId, agent?.name ?? '');
    const customer: CustomerPeer | undefined = this.#options.presence.findCustomer(kase.id);
    await room.open({ customer, agent: arriving.agent });
    return room;
  }

  /** Waits until a room of another, closed session of the case has let go of it. */
  async whenFree(caseId: CaseId, sessionId?: SessionId): Promise<void> {
    const room = this.#rooms.get(caseId);
    if (room?.hasEnded && room.sessionId !== sessionId) await this.#ended.get(room);
  }

  /** Puts away what a session's folder holds, once nobody writes to it any more. */
  async storeRecordings(caseId: CaseId, sessionId: SessionId): Promise<void> {
    const { ports, evidence, recorder, log } = this.#options;
    const folder = this.#folderOf(sessionId);
    await recorder.release(sessionId);
    await storeRecordings({ ports, evidence, log }, { caseId, sessionId }, folder);
  }

  /** Ends every call, but no session: those go on where their sides come back in time. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#rooms.values()].map((room) => room.suspend()));
  }

  #create(kase: Case, sessionId: SessionId, agentName: string): Room {
    const { ports, openSessionMedia, recorder, evidence, mostMs, bankName, log } = this.#options;
    const ended = Promise.withResolvers<void>();
    const room = new Room({
      ...{ ports, openSessionMedia, recorder, evidence, mostMs, bankName },
      ...{ kase, sessionId, agentName },
      procedure: ports.procedures.get(kase.procedure.id, kase.procedure.version),
      folder: this.#folderOf(sessionId),
      storeRecordings: () => this.storeRecordings(kase.id, sessionId),
      onClosed: () => {
        this.#rooms.delete(kase.id);
        ended.resolve();
      },
      log: log.child({ sessionId }),
    });
    this.#rooms.set(kase.id, room);
    this.#ended.set(room, ended.promise);
    return room;
  }

  #folderOf(sessionId: SessionId): string {
    return join(this.#options.recordingsFolder, sessionId);
  }
}
