import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Database } from '../connect.ts';

type Row = { readonly case_id: string; readonly session_id: string; readonly id: string };

/**
 * Snapshots of steps, taken within the last week and not in the last two minutes, about which no
 * analysis says anything: neither a result nor that the picture did harm twice.
 */
export async function listUnanalysed(
  prisma: Database,
  most: number,
): Promise<
  readonly {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly snapshotId: SnapshotId;
  }[]
> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT s.case_id, n.session_id, n.id
    FROM snapshots n JOIN sessions s ON s.id = n.session_id
    WHERE n.source <> 'CROP' AND n.step_id IS NOT NULL
      AND n.taken_at BETWEEN now() - interval '7 days' AND now() - interval '2 minutes'
      AND (SELECT count(*) FILTER (WHERE a.failure IN ('POISON', 'TIMEOUT')) < 2
             AND count(*) FILTER (WHERE a.failure IS NULL OR a.failure = 'UNDECODABLE') = 0
           FROM analyses a
           WHERE a.session_id = n.session_id AND a.snapshot_ids[1] = n.id
             AND a.kind IN ('FACE', 'DOCUMENT'))
    ORDER BY n.taken_at DESC LIMIT ${most}`;
  return rows.map(({ case_id, session_id, id }) => ({
    caseId: case_id as CaseId,
    sessionId: session_id as SessionId,
    snapshotId: id as SnapshotId,
  }));
}
