import type { DeviceMeasures } from '@visavis/contract/device-report';
import { THRESHOLDS } from './thresholds.ts';

/** What is said of one thing that was measured. `isGood` is left out where nothing was measured. */
export type Finding<Words extends string> = { readonly words: Words; readonly isGood?: boolean };

const good = <Words extends string>(words: Words): Finding<Words> => ({ words, isGood: true });
const poor = <Words extends string>(words: Words): Finding<Words> => ({ words, isGood: false });

export type PictureSize = { readonly width: number; readonly height: number };

export function findCamera({ width, height }: PictureSize, { framesPerSecond }: DeviceMeasures) {
  if (Math.min(width, height) < THRESHOLDS.shortSidePx) return poor('cameraSmall' as const);
  if (framesPerSecond === undefined) return { words: 'cameraSize' as const };
  return framesPerSecond < THRESHOLDS.framesPerSecond
    ? poor('cameraSlow' as const)
    : good('cameraRate' as const);
}

export function findLight({ meanLuminance, shareDark = 0, shareBright = 0 }: DeviceMeasures) {
  if (meanLuminance === undefined) return null;
  const { behindShareBright, behindShareDark, darkBelow, brightAbove } = THRESHOLDS;
  if (shareBright >= behindShareBright && shareDark >= behindShareDark)
    return poor('lightBehind' as const);
  if (meanLuminance < darkBelow) return poor('lightDark' as const);
  return meanLuminance > brightAbove ? poor('lightBright' as const) : good('lightGood' as const);
}

export function findSharpness({ sharpness }: DeviceMeasures) {
  if (sharpness === undefined) return null;
  return sharpness < THRESHOLDS.sharpness
    ? poor('sharpnessBlurred' as const)
    : good('sharpnessGood' as const);
}

/** Where no browser looks for faces the person is asked, and nothing is claimed. */
export function findFace({ faces, faceHeightShare = 0 }: DeviceMeasures) {
  if (faces === undefined) return { words: 'faceSelf' as const };
  if (faces === 0) return poor('faceNone' as const);
  if (faces > 1) return poor('faceSeveral' as const);
  const { least, most } = THRESHOLDS.faceHeightShare;
  if (faceHeightShare < least) return poor('faceFar' as const);
  return faceHeightShare > most ? poor('faceNear' as const) : good('faceGood' as const);
}

export type Hearing = { readonly isHeard: boolean; readonly isOverdue: boolean };

export function findVoice({ isHeard, isOverdue }: Hearing, { speechLevel }: DeviceMeasures) {
  if (!isHeard) return poor(isOverdue ? ('notHeard' as const) : ('silent' as const));
  return (speechLevel ?? 1) < THRESHOLDS.speechLevel
    ? poor('quiet' as const)
    : good('heard' as const);
}

export type LineState = 'MEASURING' | 'MEASURED' | 'FAILED';

export function findLine(state: LineState, measures: DeviceMeasures) {
  const { rttMs = 0, downloadKbps = 0, uploadKbps = 0 } = measures;
  if (state === 'MEASURING') return { words: 'lineMeasuring' as const };
  if (state === 'FAILED') return { words: 'lineUnknown' as const };
  if (Math.min(downloadKbps, uploadKbps) < THRESHOLDS.kbps) return poor('lineSlow' as const);
  return rttMs > THRESHOLDS.rttMs ? poor('lineLate' as const) : good('lineGood' as const);
}
