import type { GapCause, Speaker } from '@visavis/domain/session/session';
import type { ClipWindow } from '../recording/clip.ts';
import type { MediaAddress } from '../recording/media-socket.ts';
import type { RecordedTrack, TrackDescription } from '../recording/recorded-track.ts';
import type { Recorder } from '../recording/recorder.ts';

/** A stretch that is being recorded here, with its tracks by the names that the media server gave. */
export class RunningStretch {
  readonly #recorder: Recorder;
  readonly #tracks = new Map<string, RecordedTrack>();

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  get address(): MediaAddress {
    return this.#recorder.address;
  }

  connect(source: MediaAddress): Promise<void> {
    return this.#recorder.connect(source);
  }

  addTrack(trackId: string, description: TrackDescription): void {
    this.#tracks.set(trackId, this.#recorder.addTrack(description));
  }

  /** Undefined once it was closed. */
  track(trackId: string): RecordedTrack | undefined {
    return this.#tracks.get(trackId);
  }

  closeTrack(trackId: string, cause: GapCause): void {
    this.#tracks.get(trackId)?.close(cause);
    this.#tracks.delete(trackId);
  }

  async snapshot(participant: Speaker) {
    const { bytes, takenAt, ...size } = await this.#recorder.snapshot(participant);
    return { bytes, ...size, takenAt: takenAt.toISOString() };
  }

  clip(participant: Speaker, window: ClipWindow) {
    const cut = this.#recorder.clip(participant, window);
    if (!cut) return { clip: null };
    const { ivf, startsAt, ...clip } = cut;
    return { bytes: ivf, clip: { ...clip, startsAt: startsAt.toISOString() } };
  }

  stop() {
    return this.#recorder.stop();
  }
}
