import { buffer } from 'node:stream/consumers';
import type { Session } from '@visavis/domain/session/session';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { QUALITY_THRESHOLDS } from '@visavis/vision/quality/thresholds';
import { z } from 'zod';

const detail = z.object({
  measured: z.object({
    faces: z.array(
      z.object({ turn: z.number(), eyes: z.object({ right: z.number(), left: z.number() }) }),
    ),
  }),
});

/**
 * How far this person's open eyes are open, from the last good snapshot of their face that looks ahead;
 * undefined where there is none.
 */
export async function findOpenEyes(
  evidence: Pick<EvidenceStore, 'read'>,
  { analyses }: Session,
): Promise<number | undefined> {
  const good = analyses.findLast(
    ({ kind, findings }) => kind === 'FACE' && findings.some(({ code }) => code === 'FACE_CLEAR'),
  );
  if (!good?.detail) return undefined;
  const read = await buffer(await evidence.read(good.detail));
  const [face] = detail.parse(JSON.parse(read.toString('utf8'))).measured.faces;
  if (!face || Math.abs(face.turn) >= QUALITY_THRESHOLDS.face.maxFrontalTurn) return undefined;
  return (face.eyes.right + face.eyes.left) / 2;
}
