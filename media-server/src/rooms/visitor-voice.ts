import type { Logger } from 'pino';
import type { SentTrack } from '../sfu/seat-media.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { SessionHealth } from './session-health.ts';
import type { Visiting } from './stretches.ts';
import { WrittenProof } from './written-proof.ts';

type Kind = SentTrack['kind'];
type Track = { readonly sent: SentTrack; readonly proof: WrittenProof; isOpen: boolean };

export type VisitorVoiceOptions = {
  readonly call: Pick<RecordedCall, 'recordVisit'>;
  readonly visit: Visiting;
  /** The others may receive the track from now on. */
  readonly onOpened: (track: SentTrack) => void;
  /** They may not any more. */
  readonly onClosed: (track: SentTrack) => void;
  readonly log: Logger;
};

/**
 * What a visitor sends. Each track is recorded at once, and goes on to the others for as long as the
 * recorder proves that it writes it: nobody hears or sees what is not recorded.
 */
export class VisitorVoice {
  readonly #options: VisitorVoiceOptions;
  readonly #recording: ReturnType<RecordedCall['recordVisit']>;
  readonly #tracks = new Map<Kind, Track>();

  constructor(options: VisitorVoiceOptions) {
    this.#options = options;
    this.#recording = options.call.recordVisit(options.visit, (health) => this.#hear(health));
  }

  /** What the others may receive now. */
  get open(): readonly SentTrack[] {
    return [...this.#tracks.values()].filter(({ isOpen }) => isOpen).map(({ sent }) => sent);
  }

  isOpen(kind: Kind): boolean {
    return this.#tracks.get(kind)?.isOpen ?? false;
  }

  health(): SessionHealth {
    return this.#recording.health();
  }

  /** Takes up a track in place of an earlier one of its kind. */
  add(sent: SentTrack): void {
    this.#shut(sent.kind);
    const track = { sent, proof: new WrittenProof(), isOpen: false };
    this.#recording.record('VISITOR', sent).then(
      // Only what is written of this one proves anything.
      () => this.#tracks.set(sent.kind, track),
      (err: unknown) => this.#options.log.error({ err, kind: sent.kind }, 'visitor not recorded'),
    );
  }

  mute({ id, kind }: SentTrack, isMuted: boolean): void {
    const track = this.#tracks.get(kind);
    if (track?.sent.id === id) track.proof.mute(isMuted, performance.now());
  }

  /** Nobody receives anything from now on; the files are whole when this resolves. Never rejects. */
  async close(): Promise<void> {
    for (const kind of [...this.#tracks.keys()]) this.#shut(kind);
    await this.#recording.stop();
  }

  #hear({ trouble, recorder }: SessionHealth): void {
    const [mine] = trouble === null ? (recorder?.participants ?? []) : [];
    const nowMs = performance.now();
    for (const [kind, track] of this.#tracks) {
      track.proof.note(kind === 'video' ? mine?.videoFrames : mine?.audioPackets, nowMs);
      this.#set(track, track.proof.holds(nowMs));
    }
  }

  #shut(kind: Kind): void {
    const track = this.#tracks.get(kind);
    if (track) this.#set(track, false);
    this.#tracks.delete(kind);
  }

  #set(track: Track, isOpen: boolean): void {
    if (track.isOpen === isOpen) return;
    track.isOpen = isOpen;
    const { onOpened, onClosed, log } = this.#options;
    log.info({ kind: track.sent.kind, isOpen }, 'visitor let through or cut off');
    if (isOpen) onOpened(track.sent);
    else onClosed(track.sent);
  }
}
