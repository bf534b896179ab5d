import type { LightClaims } from '@visavis/contract/light-look';
import { MESH_MODELS } from '@visavis/vision/faces/model-files';
import { describeStream } from '@visavis/vision/injection/describe-stream';
import { faceLight, placeAt, type FacePlace } from '@visavis/vision/injection/face-light';
import { flashResponse, type FaceLight } from '@visavis/vision/injection/flash-response';
import { INJECTION_RULE } from '@visavis/vision/injection/injection-rule';
import { decodeClip, type ClipFile, type ClipFrame } from '../clip/decode-clip.ts';
import { LookFailed, type LookMade } from '../threads/orders.ts';
import { keepAnalysis } from './keep-analysis.ts';
import { noteFailure } from './note-failure.ts';
import type { Workshop } from './workshop.ts';

const LONGEST_PX = 480;
/** A face that sits still is looked for so often; between it is where it was, or on its way. */
const LOOKED_FOR_EVERY_MS = 600;
/** What came back later than the last colour is looked at too. */
const AFTER_MS = 1_000;

type LightWorkshop = Pick<
  Workshop,
  'pool' | 'ffmpeg' | 'ports' | 'evidence' | 'embeddings' | 'log'
>;

/** Says whether the light on a face followed the colours of the customer's screen, and keeps that. */
export async function analyseLight(
  workshop: LightWorkshop,
  { flashes, startsAtMs, caseId, sessionId, stepId, check }: LightClaims,
  ivf: Buffer,
): Promise<void> {
  const startedAt = performance.now();
  const tookMs = (): number => Math.round(performance.now() - startedAt);
  const target = { caseId, sessionId };
  const about = { kind: 'INJECTION', snapshots: [], stepId } as const;
  try {
    const lights = await measureLights(workshop, { ivf, startsAtMs }, flashes);
    const signal = flashResponse(flashes, lights);
    const made: LookMade = {
      findings: describeStream([signal]).findings,
      models: MESH_MODELS,
      rule: { name: 'light', version: INJECTION_RULE.version },
      tookMs: tookMs(),
      measured: { check, signal, flashes, lights },
      crops: [],
    };
    await keepAnalysis(workshop, target, about, made);
  } catch (error) {
    if (!(error instanceof LookFailed)) throw error;
    await noteFailure(workshop, target, { ...about, tookMs: tookMs(), failure: error.failure });
  }
}

/** The light on the largest face, frame by frame; none where there is no face. */
async function measureLights(
  { pool, ffmpeg }: Pick<LightWorkshop, 'pool' | 'ffmpeg'>,
  clip: ClipFile,
  flashes: LightClaims['flashes'],
): Promise<readonly FaceLight[]> {
  const fromMs = flashes[0]?.fromMs ?? 0;
  const untilMs = (flashes.at(-1)?.toMs ?? 0) + AFTER_MS;
  const all = await decodeClip(ffmpeg, clip, { longestPx: LONGEST_PX, fromMs });
  const frames = all.filter(({ atMs }) => atMs <= untilMs);
  const seen: { atMs: number; place: FacePlace }[] = [];
  let nextMs = 0;
  for (const { atMs, picture } of frames) {
    if (atMs < nextMs) continue;
    nextMs = atMs + LOOKED_FOR_EVERY_MS;
    const [face] = (await pool.look({ kind: 'FACES', picture, embeds: false })).faces;
    if (face) seen.push({ atMs, place: sharesOf(face.box, picture) });
  }
  return frames.flatMap(({ atMs, picture }) => {
    const place = placeAt(seen, atMs);
    return place ? [{ atMs, colour: faceLight(picture, place) }] : [];
  });
}

const sharesOf = (
  box: {
    readonly xPx: number;
    readonly yPx: number;
    readonly widthPx: number;
    readonly heightPx: number;
  },
  { widthPx, heightPx }: ClipFrame['picture'],
): FacePlace => ({
  x: box.xPx / widthPx,
  y: box.yPx / heightPx,
  width: box.widthPx / widthPx,
  height: box.heightPx / heightPx,
});
