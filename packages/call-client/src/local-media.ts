import { cameraWish, captureBoth, captureCamera, captureMicrophone } from './local/capture.ts';
import type { CameraSize, Captured, Facing } from './local/capture.ts';
import type { MediaRefusal } from './local/refusal.ts';
import { createLiveCell } from './live-value.ts';
import { pause } from './pause.ts';

export type { Facing } from './local/capture.ts';
export { MEDIA_REFUSALS } from './local/refusal.ts';
export type { MediaRefusal } from './local/refusal.ts';

/** What this side's own camera and microphone give. A track is null while it is being fetched anew. */
export type LocalView = {
  readonly camera: MediaStreamTrack | null;
  readonly microphone: MediaStreamTrack | null;
  readonly facing: Facing;
  /** How many cameras there are to flip through. */
  readonly cameras: number;
  /** Why a device that was there is gone. */
  readonly lost: MediaRefusal | null;
};

const LET_GO_MS = 250;

/**
 * The camera and the microphone of this device. Dead tracks are replaced by fresh ones, at once or
 * when the page is visible again; whoever uses the tracks watches `view`.
 */
export class LocalMedia {
  readonly view = createLiveCell<LocalView>({
    camera: null,
    microphone: null,
    facing: 'user',
    cameras: 1,
    lost: null,
  });
  #work = Promise.resolve();
  #isClosed = false;
  #size: CameraSize = 'MODEST';
  readonly #onVisible = () => {
    if (document.visibilityState === 'visible') this.#renewDead();
  };
  readonly #onDevices = () => {
    void this.#countCameras();
    this.#renewDead();
  };

  /** Asks the person for both. */
  static async open(size: CameraSize): Promise<Captured<LocalMedia>> {
    const captured = await captureBoth('user', size);
    if (!captured.ok) return captured;
    const media = new LocalMedia();
    media.#size = size;
    media.#adopt('microphone', captured.value.microphone);
    media.#adopt('camera', captured.value.camera);
    await media.#countCameras();
    document.addEventListener('visibilitychange', media.#onVisible);
    navigator.mediaDevices.addEventListener('devicechange', media.#onDevices);
    return { ok: true, value: media };
  }

  /** Shows the other side of the phone; where that fails, the camera from before comes back. */
  flip(): Promise<void> {
    return this.#enqueue(async () => {
      const { facing } = this.view.read();
      const other = facing === 'user' ? 'environment' : 'user';
      await this.#replaceCamera([other, other, facing]);
    });
  }

  /** Fetches the camera anew: for one that says that it is live and gives no pictures. */
  renewCamera(): Promise<void> {
    return this.#enqueue(() => this.#replaceCamera([this.view.read().facing]));
  }

  /** Runs the camera smaller from now on: for a device that can't keep up with its full size. */
  easeCamera(): Promise<void> {
    if (this.#size === 'MODEST') return Promise.resolve();
    this.#size = 'MODEST';
    return this.#enqueue(async () => {
      const { camera, facing } = this.view.read();
      // A camera that can't be changed while it runs goes on as it is.
      await camera?.applyConstraints(cameraWish(facing, this.#size)).catch(() => undefined);
      this.view.write({ ...this.view.read() });
    });
  }

  /** Lets go of both devices. */
  close(): void {
    this.#isClosed = true;
    document.removeEventListener('visibilitychange', this.#onVisible);
    navigator.mediaDevices.removeEventListener('devicechange', this.#onDevices);
    const { camera, microphone } = this.view.read();
    camera?.stop();
    microphone?.stop();
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(() => (this.#isClosed ? undefined : work()));
    this.#work = done.catch(() => undefined);
    return done;
  }

  /** Old first: many phones can't open a second camera while one is open. */
  async #replaceCamera(tries: readonly Facing[]): Promise<void> {
    const { camera } = this.view.read();
    camera?.stop();
    let refusal: MediaRefusal = 'IN_USE';
    for (const facing of tries) {
      await pause(LET_GO_MS);
      const captured = await captureCamera(facing, this.#size);
      if (captured.ok) {
        this.view.write({ ...this.view.read(), facing: facingOf(captured.value, facing) });
        return this.#adopt('camera', captured.value);
      }
      refusal = captured.refusal;
    }
    this.view.write({ ...this.view.read(), camera: null, lost: refusal });
  }

  async #replaceMicrophone(): Promise<void> {
    this.view.read().microphone?.stop();
    const captured = await captureMicrophone();
    if (captured.ok) this.#adopt('microphone', captured.value);
    else this.view.write({ ...this.view.read(), microphone: null, lost: captured.refusal });
  }

  #adopt(kind: 'camera' | 'microphone', track: MediaStreamTrack): void {
    if (this.#isClosed) return track.stop();
    if (kind === 'camera') track.contentHint = 'motion';
    track.addEventListener('ended', () => this.#renewDead());
    this.view.write({ ...this.view.read(), [kind]: track, lost: null });
  }

  /** iOS may end both after a phone call, or leave them muted for good. */
  #renewDead(): void {
    if (document.visibilityState !== 'visible') return;
    const isDead = (track: MediaStreamTrack | null) =>
      !track || track.readyState === 'ended' || track.muted;
    void this.#enqueue(async () => {
      const { camera, facing } = this.view.read();
      if (isDead(camera)) await this.#replaceCamera([facing, facing]);
    });
    void this.#enqueue(async () => {
      if (isDead(this.view.read().microphone)) await this.#replaceMicrophone();
    });
  }

  async #countCameras(): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices.filter(({ kind }) => kind === 'videoinput').length;
    this.view.write({ ...this.view.read(), cameras: Math.max(1, cameras) });
  }
}

function facingOf(track: MediaStreamTrack, wished: Facing): Facing {
  const { facingMode } = track.getSettings();
  return facingMode === 'user' || facingMode === 'environment' ? facingMode : wished;
}
