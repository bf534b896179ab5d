import { cameraWish, captureBoth, captureCamera, captureMicrophone } from './local/capture.ts';
import type { CameraChoice, CameraSize, Captured, Facing } from './local/capture.ts';
import { isSet } from './local/camera-abilities.ts';
import type { CameraSettings } from './local/camera-abilities.ts';
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
const MUTED_FOR_GOOD_MS = 5_000;

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
  /** What was asked of the camera in use beyond its size; another camera begins without. */
  #settings: CameraSettings = {};
  /** Whether the camera was chosen from the list, because the cameras do not say where they look. */
  #isOfList = false;
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

  /**
   * Goes over to another camera: the other side of the phone, or the next in the list. Where that
   * fails, the camera from before comes back. Tells whether there is another one now.
   */
  flip(): Promise<boolean> {
    return this.#enqueue(async () => {
      const before = this.view.read();
      const other = { facing: before.facing === 'user' ? 'environment' : 'user' } as const;
      if (!this.#isOfList) await this.#replaceCamera([other, other, { facing: before.facing }]);
      if (!isAnother(before, this.view.read())) await this.#takeNextOfList(deviceOf(before.camera));
      return isAnother(before, this.view.read());
    });
  }

  /** Torch, zoom or focus of the camera in use. Tells whether it has done it. */
  adjust(settings: CameraSettings): Promise<boolean> {
    return this.#enqueue(async () => {
      const { camera } = this.view.read();
      if (!camera) return false;
      const before = this.#settings;
      const { focusMode, ...lasting } = { ...before, ...settings };
      this.#settings = lasting;
      const isDone =
        (await this.#apply({ ...lasting, ...(focusMode ? { focusMode } : {}) })) &&
        isSet(camera, settings);
      if (!isDone) this.#settings = before;
      this.view.write({ ...this.view.read() });
      return isDone;
    });
  }

  /** Runs the camera with so many lines from now on, or as near as it can. */
  resize(lines: number): Promise<boolean> {
    return this.#enqueue(async () => {
      const before = this.#size;
      this.#size = lines;
      const isDone = await this.#apply(this.#settings);
      if (!isDone) this.#size = before;
      this.view.write({ ...this.view.read() });
      return isDone;
    });
  }

  /** Fetches the camera anew: for one that says that it is live and gives no pictures. */
  async renewCamera(): Promise<void> {
    await this.#enqueue(() => this.#replaceCamera([this.#choice()]));
  }

  /** Fetches the microphone anew. */
  async renewMicrophone(): Promise<void> {
    await this.#enqueue(() => this.#replaceMicrophone());
  }

  /** Runs the camera smaller from now on: for a device that can't keep up with its full size. */
  async easeCamera(): Promise<void> {
    if (this.#size === 'MODEST') return;
    this.#size = 'MODEST';
    // A camera that can't be changed while it runs goes on as it is.
    await this.#enqueue(async () => {
      await this.#apply(this.#settings);
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

  /** One thing after the other. False: it was closed before its turn. */
  #enqueue(work: () => Promise<boolean | void>): Promise<boolean> {
    const done = this.#work.then(async () => !this.#isClosed && (await work()) !== false);
    this.#work = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** The camera in use, so that a dead one comes back and no other. */
  #choice(): CameraChoice {
    const { facing, camera } = this.view.read();
    const deviceId = deviceOf(camera);
    return this.#isOfList && deviceId !== undefined ? { facing, deviceId } : { facing };
  }

  async #apply(settings: CameraSettings): Promise<boolean> {
    const { camera } = this.view.read();
    const wish = cameraWish(this.#choice(), this.#size);
    const advanced = Object.entries(settings).map(([name, value]) => ({ [name]: value }));
    // What is not named is taken back, so all of it is said each time.
    return (
      camera?.applyConstraints({ ...wish, advanced }).then(
        () => true,
        () => false,
      ) ?? false
    );
  }

  /** Cameras that do not say where they look are gone through in the order of their list. */
  async #takeNextOfList(before: string | undefined): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const ids = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
    const next = ids[(ids.indexOf(before ?? '') + 1) % ids.length];
    if (next === undefined || next === before || before === undefined) return;
    if (!this.view.read().camera) return;
    const { facing } = this.view.read();
    const other = { facing, deviceId: next };
    this.#isOfList = true;
    await this.#replaceCamera([other, other, { facing, deviceId: before }]);
  }

  /** Old first: many phones can't open a second camera while one is open. */
  async #replaceCamera(tries: readonly CameraChoice[]): Promise<void> {
    const { camera } = this.view.read();
    camera?.stop();
    this.#settings = {};
    let refusal: MediaRefusal = 'IN_USE';
    for (const choice of tries) {
      await pause(LET_GO_MS);
      const captured = await captureCamera(choice, this.#size);
      if (captured.ok) {
        const facing = facingOf(captured.value, choice.facing);
        this.view.write({ ...this.view.read(), facing });
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
    // A phone call mutes both for as long as it takes, and some systems never take that back.
    track.addEventListener('mute', () => setTimeout(() => this.#renewDead(), MUTED_FOR_GOOD_MS));
    this.view.write({ ...this.view.read(), [kind]: track, lost: null });
  }

  /** iOS may end both after a phone call, or leave them muted for good. */
  #renewDead(): void {
    if (document.visibilityState !== 'visible') return;
    const isDead = (track: MediaStreamTrack | null) =>
      !track || track.readyState === 'ended' || track.muted;
    void this.#enqueue(async () => {
      const choice = this.#choice();
      if (isDead(this.view.read().camera)) await this.#replaceCamera([choice, choice]);
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

const deviceOf = (track: MediaStreamTrack | null): string | undefined =>
  track?.getSettings().deviceId;

/** Whether another camera has taken the place of this one; none at all is not another. */
function isAnother(before: LocalView, after: LocalView): boolean {
  if (!after.camera) return false;
  const device = deviceOf(after.camera);
  return device === undefined ? after.facing !== before.facing : device !== deviceOf(before.camera);
}
