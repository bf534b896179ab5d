import type { CameraReport } from '@visavis/contract/camera';
import type { LocalView } from '../local-media.ts';

/** What can be asked of a running camera (https://www.w3.org/TR/image-capture/#mediatrackconstraintset-section). */
export type CameraSettings = {
  readonly torch?: boolean;
  readonly zoom?: number;
  readonly focusMode?: 'single-shot' | 'continuous' | 'manual';
};

/** Missing from the types of the browser; each browser has some of it, or nothing. */
type Capabilities = {
  readonly torch?: boolean | readonly boolean[];
  readonly zoom?: { readonly min?: number; readonly max?: number; readonly step?: number };
  readonly focusMode?: readonly string[];
  readonly width?: { readonly max?: number };
  readonly height?: { readonly max?: number };
};
type Settings = {
  readonly torch?: boolean;
  readonly zoom?: number;
  readonly facingMode?: string;
  readonly width?: number;
  readonly height?: number;
};

const ZOOM_TOLERANCE = 0.1;

const capabilitiesOf = (camera: MediaStreamTrack): Capabilities =>
  'getCapabilities' in camera ? camera.getCapabilities() : {};

/** What the camera in use can do and how it is set; null while there is none. */
export function cameraReportOf({ camera, cameras }: LocalView): CameraReport | null {
  if (!camera || camera.readyState !== 'live') return null;
  const capabilities = capabilitiesOf(camera);
  const settings: Settings = camera.getSettings();
  return {
    facing: facingOf(settings.facingMode),
    cameras: Math.min(20, cameras),
    torch: hasTorch(capabilities),
    torchOn: settings.torch === true,
    zoom: zoomOf(capabilities, settings),
    focus: focusModeOf(capabilities) !== undefined,
    widthPx: Math.max(1, Math.round(settings.width ?? 1)),
    heightPx: Math.max(1, Math.round(settings.height ?? 1)),
    mostHeightPx: mostLinesOf(capabilities),
  };
}

/** How to make a camera focus now, where it can: once, or by beginning anew to look for it. */
export const focusModeOf = (capabilities: Capabilities): 'single-shot' | 'continuous' | undefined =>
  (['single-shot', 'continuous'] as const).find((mode) => capabilities.focusMode?.includes(mode));

/** As `focusModeOf`, of a running camera. */
export const focusOf = (camera: MediaStreamTrack) => focusModeOf(capabilitiesOf(camera));

/** Whether the camera says that it is so; browsers drop what they can't do without a word. */
export function isSet(camera: MediaStreamTrack, wished: CameraSettings): boolean {
  const settings: Settings = camera.getSettings();
  if (wished.torch !== undefined && (settings.torch ?? wished.torch) !== wished.torch) return false;
  if (wished.zoom === undefined || settings.zoom === undefined) return true;
  return Math.abs(settings.zoom - wished.zoom) <= Math.max(ZOOM_TOLERANCE, wished.zoom * 0.1);
}

const facingOf = (mode: string | undefined): CameraReport['facing'] => {
  if (mode === 'user') return 'USER';
  return mode === 'environment' ? 'ENVIRONMENT' : 'UNKNOWN';
};

const hasTorch = ({ torch }: Capabilities): boolean =>
  Array.isArray(torch) ? torch.includes(true) : torch === true;

function zoomOf({ zoom }: Capabilities, settings: Settings): CameraReport['zoom'] {
  const { min, max, step = 0.1 } = zoom ?? {};
  if (min === undefined || max === undefined || max <= min) return null;
  return { min, max, step, value: settings.zoom ?? min };
}

/** The shorter side: a phone held upright gives its lines as columns. */
function mostLinesOf({ width, height }: Capabilities): number | null {
  const most = Math.min(width?.max ?? Infinity, height?.max ?? Infinity);
  return Number.isFinite(most) && most >= 1 ? Math.min(10_000, Math.round(most)) : null;
}
