import type { Server as HttpServer } from 'node:http';
import { once } from 'node:events';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { CaseId } from '@visavis/domain/ids';
import type { Tickets } from '@visavis/runtime/tickets';
import type { Messages, Ports, Roster, StaffStore } from '@visavis/use-cases/ports';
import type { Schedule } from '@visavis/use-cases/schedule/ports';
import type { Logger } from 'pino';
import { BoundPages } from './device/bound-pages.ts';
import { RefusedDevices } from './device/refused-devices.ts';
import { UsedProofs } from './device/used-proofs.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { RecorderLink } from './recorder-link/recorder-link.ts';
import { FreeSpace } from './rooms/free-space.ts';
import { openQueue } from './rooms/open-queue.ts';
import { Presence } from './rooms/presence.ts';
import { Rooms } from './rooms/rooms.ts';
import { Sweep } from './rooms/sweep.ts';
import { MediaWorkers, type MediaWorkersOptions } from './sfu/media-workers.ts';
import type { SignalSettings } from './signals/signal-settings.ts';
import { Signals } from './signals/signals.ts';
import { Whereabouts } from './signals/whereabouts.ts';
import type { VisionLink } from './vision/vision-link.ts';
import { openSockets } from './sockets/open-sockets.ts';

const LOOPBACK = '127.0.0.1';
const SWEEP_EVERY_MS = 30_000;

export type MediaServerOptions = {
  readonly ports: Ports & {
    readonly messages: Messages;
    readonly roster: Roster;
    readonly schedule: Schedule;
  };
  readonly staff: Pick<StaffStore, 'find'>;
  readonly evidence: EvidenceStore;
  readonly tickets: Tickets;
  readonly bankName: string;
  readonly recordingsFolder: string;
  /** Everything that Visavis keeps here; its disk needs room for the evidence. */
  readonly dataFolder: string;
  /** Path of the recorder's Unix domain socket. */
  readonly recorderSocket: string;
  /** Free space below which no session is claimed or begun. */
  readonly diskFloorMb: number;
  /** How long a session may last, from its claim on. */
  readonly sessionMostMs: number;
  /** How long a call rings before it goes to somebody else. */
  readonly ringsMs: number;
  readonly signals: SignalSettings;
  /** Without it nobody looks at pictures, and nobody is told so. */
  readonly vision?: VisionLink;
  readonly port: number;
  readonly workers: Omit<MediaWorkersOptions, 'log'>;
  readonly log: Logger;
};

/** The running media server. */
export type MediaServer = {
  readonly port: number;
  readonly rooms: Rooms;
  /** Brings to an end what nobody will; it also does so by itself, every half minute. */
  sweep(): Promise<void>;
  /** The queue changed, or who may take from it: tells those who wait and those who take them. */
  queueChanged(): void;
  /** A case changed, here or elsewhere: who shows it sees that. */
  caseChanged(caseId: CaseId): void;
  /** Ends all connections and recordings; sessions stay as they are. May be called more than once. */
  close(): Promise<void>;
};

/** Starts media workers, sweeps once, then listens. */
export async function startMediaServer(options: MediaServerOptions): Promise<MediaServer> {
  const { ports, staff, log } = options;
  const workers = await MediaWorkers.start({ ...options.workers, log });
  const presence = new Presence();
  const openSessionMedia = workers.openSession.bind(workers);
  const { recordingsFolder, dataFolder, diskFloorMb: floorMb, sessionMostMs: mostMs } = options;
  const recorder = new RecorderLink({ socketPath: options.recorderSocket, log });
  const space = new FreeSpace({ folders: [recordingsFolder, dataFolder], floorMb, log });
  const rooms = new Rooms({ ...options, presence, openSessionMedia, recorder, mostMs });
  const queue = openQueue({ ...options, presence, space });
  const { desks, dispatcher, waitingRoom } = queue;
  const sweep = new Sweep({ ports, staff, rooms, presence, recordingsFolder, space, mostMs, log });
  const signals = new Signals({ ports, rooms, off: options.signals.off, log });
  const whereabouts = new Whereabouts({ ports, signals, settings: options.signals, log });
  const refusedDevices = new RefusedDevices({ ports, signals, log });
  const usedProofs = new UsedProofs();
  const boundPages = new BoundPages();
  const isReady = () => workers.size > 0;
  const http = createHttpServer({ ...options, usedProofs, refusedDevices, boundPages, isReady });
  const queueParts = { desks, dispatcher, waitingRoom };
  const socketParts = { presence, rooms, space, signals, refusedDevices, boundPages, whereabouts };
  const io = openSockets(http, { ...options, ...socketParts, ...queueParts });
  const sweepAll = async () => {
    await sweep.run();
    await queue.sweep();
  };
  const sweeping = new AbortController();
  try {
    // Before anybody connects: who comes back then finds a gap clock that runs.
    await sweepAll();
    await listen(http, options.port);
  } catch (cause) {
    await recorder.close();
    workers.close();
    throw cause;
  }
  const swept = sweepRepeatedly(sweepAll, sweeping.signal, log);
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    sweeping.abort();
    await queue.close();
    // Rooms first: they let go of their seats, so that cut connections are not taken for leaving.
    await rooms.close();
    await io.close();
    await swept;
    await recorder.close();
    workers.close();
  }
  return {
    port: portOf(http),
    rooms,
    sweep: sweepAll,
    queueChanged: () => waitingRoom.changed(),
    caseChanged: (caseId) =>
      void rooms
        .find(caseId)
        ?.refresh()
        .catch((err: unknown) => log.error({ err }, 'changed case not shown')),
    close: () => (closed ??= close()),
  };
}

async function listen(http: HttpServer, port: number): Promise<void> {
  http.listen(port, LOOPBACK);
  await once(http, 'listening');
}

function portOf(http: HttpServer): number {
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return address.port;
}

/** Sweeps until aborted; resolves when the last one is through. */
async function sweepRepeatedly(
  sweepAll: () => Promise<void>,
  signal: AbortSignal,
  log: Logger,
): Promise<void> {
  while (await pause(SWEEP_EVERY_MS, signal))
    await sweepAll().catch((err: unknown) => log.error({ err }, 'sweep failed'));
}

/** Whether the pause was whole. */
function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
