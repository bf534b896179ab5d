import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import type { StretchBegan } from '@visavis/domain/session/recordings';
import type { Speaker } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import { RemoteRecorder } from '../recorder-link/remote-recorder.ts';
import type { RecorderLink } from '../recorder-link/recorder-link.ts';
import type { ClipWindow } from '../recording/clip.ts';
import type { RecorderHealth } from '../recording/health.ts';
import { failureOf } from '../recording/write-failure.ts';
import type { RecorderFeed } from '../sfu/recorder-feed.ts';
import type { SessionMedia } from '../sfu/session-media.ts';
import type { RecordingTrouble } from './session-health.ts';
import { listStretches, noteBeginning, type StretchBeginning, type Visiting } from './stretches.ts';
import type { Serial } from './serial.ts';

const MATROSKA_TYPE = 'video/x-matroska';

export type LiveStretchOptions = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly media: SessionMedia;
  readonly link: RecorderLink;
  readonly evidence: Pick<EvidenceStore, 'reserve'>;
  /** Where the session's recordings are while they are written. */
  readonly folder: string;
  /** Of whom the stretch is. */
  readonly speakers: readonly Speaker[];
  /** Of a visitor's stretch: whose, and in which visit. */
  readonly visit?: Visiting;
  /** Gives the stretches of the session their numbers, one after the other. */
  readonly numbers: Serial;
  /** Writes into the journal that a stretch begins. */
  readonly noteBegan: (began: StretchBegan) => Promise<unknown>;
  readonly onHealth: (health: RecorderHealth) => void;
  readonly log: Logger;
};

/** No stretch could begin, and what stood in its way. */
export class StretchNotBegun extends Error {
  readonly trouble: RecordingTrouble;

  constructor(trouble: RecordingTrouble, cause: unknown) {
    super(`No stretch began: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

type Parts = {
  readonly recorder: RemoteRecorder;
  readonly feed: RecorderFeed;
  readonly stretch: number;
  readonly beginning: StretchBeginning;
  readonly lost: Promise<void>;
};

/** One stretch while it is recorded: the process that writes it, and what carries the media there. */
export class LiveStretch {
  readonly #options: LiveStretchOptions;
  readonly #parts: Parts;

  private constructor(options: LiveStretchOptions, parts: Parts) {
    this.#options = options;
    this.#parts = parts;
  }

  /**
   * Reserves places in the store, writes down that the stretch begins, and only then lets the
   * recorder write. @throws StretchNotBegun
   */
  static async begin(options: LiveStretchOptions): Promise<LiveStretch> {
    const { noteBegan, visit, log } = options;
    const startedAt = new Date();
    const at = { startedAt: startedAt.toISOString(), ...(visit ? { visit } : {}) };
    const { files, sealings } = await orTrouble('STORE_UNREACHABLE', () => reserve(options));
    const beginning = { ...at, files };
    const stretch = await orTrouble(failureOf, () => takeNumber(options, beginning));
    const began = { stretch, startedAt: at.startedAt };
    await orTrouble('STORE_UNREACHABLE', () =>
      noteBegan({ ...began, ...(visit ? { staffId: visit.staffId } : {}) }),
    );
    const carried = await carry(options, { startedAt, stretch, sealings });
    log.info({ stretch }, 'recording started');
    return new LiveStretch(options, { ...carried, stretch, beginning });
  }

  get feed(): RecorderFeed {
    return this.#parts.feed;
  }

  snapshot(participant: Speaker) {
    return this.#parts.recorder.snapshot(participant);
  }

  clip(participant: Speaker, window: ClipWindow) {
    return this.#parts.recorder.clip(participant, window);
  }

  /** Resolves when the recorder is gone or the signal comes. */
  untilLost(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return Promise.race([this.#parts.lost, stopped]);
  }

  /** Ends it; its files are whole when this resolves. Never rejects. */
  async close(): Promise<void> {
    const { recorder, feed, stretch, beginning } = this.#parts;
    const { folder, log } = this.#options;
    await recorder.stop();
    feed.close();
    // Where somebody took the folder away: that there was a stretch must not be lost with it.
    await noteBeginning(folder, stretch, beginning).catch((err: unknown) => {
      log.error({ err, stretch }, 'beginning of a stretch not noted');
    });
    log.info({ stretch }, 'recording stopped');
  }
}

/** A place in the store for each who is recorded, and what their file is sealed with. */
async function reserve({ caseId, evidence, speakers }: LiveStretchOptions) {
  const reserved = await Promise.all(
    speakers.map(async (participant) => {
      const place = await evidence.reserve(caseId, 'RECORDING', MATROSKA_TYPE);
      return { participant, ...place };
    }),
  );
  return {
    files: reserved.map(({ participant, key, mediaType }) => ({ participant, key, mediaType })),
    sealings: Object.fromEntries(
      reserved.map(({ participant, sealing }) => [participant, sealing] as const),
    ),
  };
}

/** Two stretches that begin at once must not get one number. */
const takeNumber = (
  { folder, numbers }: LiveStretchOptions,
  beginning: StretchBeginning,
): Promise<number> =>
  numbers.run(async () => {
    const next = ((await listStretches(folder)).at(-1) ?? 0) + 1;
    await noteBeginning(folder, next, beginning);
    return next;
  });

type Order = Pick<Parameters<typeof RemoteRecorder.start>[0], 'startedAt' | 'stretch' | 'sealings'>;

/** Starts the recorder and leads the media of the session to it: both or none. */
async function carry({ media, link, sessionId, onHealth, log }: LiveStretchOptions, order: Order) {
  const lost = Promise.withResolvers<void>();
  let feed: RecorderFeed | undefined;
  const recorder = await orTrouble('RECORDER_GONE', () =>
    RemoteRecorder.start({
      ...{ ...order, link, sessionId, onHealth, log },
      requestKeyframe: (ssrc, isStill) => feed?.requestKeyframe(ssrc, isStill),
      onLost: lost.resolve,
    }),
  );
  try {
    feed = await media.openRecorderFeed(recorder);
    return { recorder, feed, lost: lost.promise };
  } catch (cause) {
    await recorder.stop();
    throw new StretchNotBegun('RECORDER_GONE', cause);
  }
}

async function orTrouble<Value>(
  trouble: RecordingTrouble | ((cause: unknown) => RecordingTrouble),
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new StretchNotBegun(typeof trouble === 'string' ? trouble : trouble(cause), cause);
  }
}
