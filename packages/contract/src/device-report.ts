import './without-eval.ts';
import { z } from 'zod';
import { locationReport } from './location.ts';

const share = z.number().min(0).max(1);

/** What was measured in the device check. What could not be measured is left out, never made up. */
export const deviceMeasures = z.strictObject({
  framesPerSecond: z.number().min(0).max(240).exactOptional(),
  meanLuminance: z.number().min(0).max(255).exactOptional(),
  shareDark: share.exactOptional(),
  shareBright: share.exactOptional(),
  sharpness: z.number().min(0).max(1_000_000).exactOptional(),
  faces: z.int().min(0).max(50).exactOptional(),
  faceHeightShare: share.exactOptional(),
  speechLevel: share.exactOptional(),
  rttMs: z.number().min(0).max(60_000).exactOptional(),
  downloadKbps: z.number().min(0).max(100_000_000).exactOptional(),
  uploadKbps: z.number().min(0).max(100_000_000).exactOptional(),
});

/** What the browser says of its camera and microphone, and what was measured of them. */
export const deviceReport = z.strictObject({
  browser: z.string().max(200),
  cameraLabel: z.string().max(200),
  widthPx: z.int().min(1).max(10_000),
  heightPx: z.int().min(1).max(10_000),
  framesPerSecond: z.number().min(0).max(240),
  microphoneLevel: z.number().min(0).max(1),
  location: locationReport.exactOptional(),
  measured: deviceMeasures.exactOptional(),
});
export type DeviceMeasures = z.infer<typeof deviceMeasures>;
