import type { LightClaims } from '@visavis/contract/light-look';
import { getSession } from '@visavis/domain/case/find-session';
import type { AnalysisId } from '@visavis/domain/ids';
import type { LightCheck, LightColour } from '@visavis/domain/session/light-check';
import { failAnalysis } from '@visavis/use-cases/session/analyses';
import type { LightAnswer } from '../rooms/customer-light.ts';
import type { Room } from '../rooms/room.ts';
import type { LookParts } from './look-at-snapshot.ts';

const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;
/** When the colours began is known late, by the way of the page's answer: what is looked at begins sooner. */
const SOONER_MS = 100;
const AFTER_MS = 1_000;
/** Until a frame has come from the browser, and what was lost of it once more. */
const ON_ITS_WAY_MS = 400;

type Shown = LightAnswer & Pick<LightCheck, 'number' | 'colours'>;

/**
 * Has the recorded stream of a light check looked at: whether the light on the face followed the
 * colours. Nothing waits for it and nothing fails with it.
 */
export async function lookAtLight(parts: LookParts, room: Room, shown: Shown): Promise<void> {
  const { ports, vision, log } = parts;
  const { caseId, sessionId } = room;
  const flashes = flashesOf(shown);
  const [first, last] = [flashes[0], flashes.at(-1)];
  if (!vision || !first || !last) return;
  const stepId = getSession(await ports.cases.get(caseId), sessionId).currentStep;
  const window = { from: new Date(first.fromMs), until: new Date(last.toMs + AFTER_MS) };
  const isThere = await room.looked.after(window.until.getTime() + ON_ITS_WAY_MS - Date.now());
  const clip = isThere ? await room.call.clip(window) : undefined;
  const about = { caseId, sessionId, ...(stepId ? { stepId } : {}), check: shown.number, flashes };
  if (clip)
    await vision.lookAtLight({ ...about, startsAtMs: clip.startsAt.getTime() }, clip.ivf).then(
      () => undefined,
      async (err: unknown) => {
        log.warn({ err, sessionId }, 'nobody looks at light checks');
        await failAnalysis(ports, RECORDER, room, {
          ...{ id: ports.chance.id() as AnalysisId, kind: 'INJECTION', snapshots: [] },
          ...(stepId ? { stepId } : {}),
          ...{ at: ports.clock.now(), tookMs: 0, failure: 'UNAVAILABLE' },
        });
      },
    );
  if (!room.hasEnded) room.publishToBank(await ports.cases.get(caseId));
}

/** When each colour stood alone on the screen, in ms since 1970. */
const flashesOf = ({ lights, colours, beganAtMs }: Shown): LightClaims['flashes'] =>
  lights.flatMap(({ fromMs, toMs }, index) => {
    const colour = colours[index];
    if (!colour) return [];
    const from = beganAtMs - SOONER_MS + fromMs;
    return [{ fromMs: from, toMs: from + (toMs - fromMs), colour: channelsOf(colour) }];
  });

const channelsOf = (colour: LightColour): LightClaims['flashes'][number]['colour'] => {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
};
