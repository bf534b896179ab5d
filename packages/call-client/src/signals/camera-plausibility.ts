export const CAMERA_PLAUSIBILITY_VERSION = 1;

type Span = { readonly max?: number };

/** What the browser says of a running camera. */
export type CameraFacts = {
  readonly settings: {
    readonly width?: number;
    readonly height?: number;
    readonly frameRate?: number;
    readonly facingMode?: string;
    readonly deviceId?: string;
  };
  /** Null where the browser tells none. */
  readonly capabilities: {
    readonly width?: Span;
    readonly height?: Span;
    readonly frameRate?: Span;
  } | null;
  /** The ids of all cameras; empty where the browser tells none. */
  readonly deviceIds: readonly string[];
  /** Whether this is a phone in a browser that tells which way a phone's camera faces. */
  readonly tellsFacing: boolean;
  /** Whether the track is drawn on a canvas and comes from no camera. */
  readonly isDrawn: boolean;
  /** Whether something has taken the place of the browser's own way to the camera. */
  readonly isWrapped: boolean;
};

export type CameraValues = Readonly<Record<string, string | number | boolean>>;

/** A driver may run a little faster than it says. */
const RATE_TOLERANCE = 1.05;

/**
 * What in the camera's own words does not go together, with the words; undefined where all does.
 * Turning a phone swaps width and height, in some browsers of one of the two only.
 */
export function findImplausible(facts: CameraFacts): CameraValues | undefined {
  const { settings, capabilities, deviceIds, tellsFacing, isDrawn, isWrapped } = facts;
  const { width = 0, height = 0, frameRate = 0, facingMode, deviceId } = settings;
  const most = {
    long: Math.max(capabilities?.width?.max ?? 0, capabilities?.height?.max ?? 0),
    rate: capabilities?.frameRate?.max ?? 0,
  };
  const found = {
    sizeBeyond: most.long > 0 && Math.max(width, height) > most.long,
    rateBeyond: most.rate > 0 && frameRate > most.rate * RATE_TOLERANCE,
    facingMissing: tellsFacing && !facingMode,
    deviceUnknown:
      deviceIds.some((id) => id !== '') && deviceId !== undefined && !deviceIds.includes(deviceId),
    isDrawn,
    isWrapped,
  };
  if (!Object.values(found).includes(true)) return undefined;
  const { long: mostSize, rate: mostRate } = most;
  return { ...found, width, height, frameRate, mostSize, mostRate, facing: facingMode ?? '' };
}

/** Phones on which a camera without a side would be odd: Firefox tells no side of any. */
export const tellsFacing = (userAgent: string): boolean =>
  /Android|iPhone/.test(userAgent) && !/Firefox\//.test(userAgent);

/** Reads what the browser says of a camera. */
export async function readCamera(track: MediaStreamTrack): Promise<CameraFacts> {
  const { mediaDevices } = navigator;
  const devices = await mediaDevices.enumerateDevices();
  return {
    settings: track.getSettings(),
    capabilities: 'getCapabilities' in track ? track.getCapabilities() : null,
    deviceIds: devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId),
    tellsFacing: tellsFacing(navigator.userAgent),
    isDrawn: 'CanvasCaptureMediaStreamTrack' in globalThis && 'canvas' in track,
    isWrapped: !isNative(mediaDevices.getUserMedia) || !isNative(mediaDevices.enumerateDevices),
  };
}

/** Whether a function is the browser's own, as far as it does not hide what it is. */
export const isNative = (method: unknown): boolean =>
  typeof method === 'function' &&
  /\{\s*\[native code\]\s*\}\s*$/.test(Function.prototype.toString.call(method));
