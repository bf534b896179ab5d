import type { Actor } from '@visavis/domain/access/access';
import { addAnalysis } from '@visavis/domain/analysis/add-analysis';
import type { AnalysisId, SnapshotId } from '@visavis/domain/ids';
import type { ScriptStep } from '@visavis/domain/procedure/script';
import { SESSION, type Chronicle } from './chronicle.ts';

const VISION: Actor = { kind: 'SYSTEM', part: 'VISION' };
const MESH = { name: 'human-facemesh', sha256: '4'.repeat(64) };

/** What software saw in the recorded stream around a gesture: the gesture, and a camera behind it. */
export function lookAtClip(
  tale: Chronicle,
  { id: stepId }: Pick<ScriptStep, 'id'>,
  snapshot: SnapshotId,
  bytes: Buffer,
): void {
  const about = { snapshots: [snapshot], stepId, crops: [] } as const;
  const made = (kind: string) => ({
    ...{ ...about, id: tale.newId() as string as AnalysisId, at: tale.now() },
    detail: tale.keep(`detail-${kind}-${tale.pictures}`, 'application/json', bytes),
  });
  const liveness = {
    ...made('liveness'),
    ...{ tookMs: 6_120, models: [MESH] },
    kind: 'LIVENESS',
    rule: { name: 'liveness-prompts', version: 1 },
    findings: [
      {
        code: 'PROMPT_SEEN',
        level: 'GOOD',
        values: { prompt: 'HAND', frames: 38, faces: 31, covered: 6, lowest: 0.214 },
      },
    ],
  } as const;
  tale.do(VISION, (kase) => addAnalysis(kase, SESSION, liveness));
  const injection = {
    ...made('injection'),
    ...{ tookMs: 1_480, models: [] },
    kind: 'INJECTION',
    rule: { name: 'injection', version: 1 },
    findings: [{ code: 'STREAM_CLEAR', level: 'GOOD', values: { signals: 4, clear: 3 } }],
  } as const;
  tale.do(VISION, (kase) => addAnalysis(kase, SESSION, injection));
}
