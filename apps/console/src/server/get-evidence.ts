import { recordingId, snapshotId } from '@visavis/contract/vocabulary';
import { allow } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import {
  findRecording,
  findSnapshot,
  type EvidencePlace,
} from '@visavis/prisma/reads/find-evidence';
import { hasOpenedEvidence } from '@visavis/prisma/reads/has-opened-evidence';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';
import { playableFile, wholeFile, type ServedFile } from './served-file.ts';

/**
 * A snapshot, or a recording as it plays (`part` `thumbnails`: its sheet of stills), for somebody of
 * whom the journal says that they opened the evidence of its session.
 * @throws DomainError ROLE_FORBIDS | EVIDENCE_NOT_FOUND | EVIDENCE_NOT_OPENED
 */
export async function getEvidence(
  parts: Parts,
  actor: StaffActor,
  id: string,
  part: string | null,
): Promise<ServedFile> {
  allow(actor, 'evidence:view');
  const found = await find(parts, id, part);
  if (!found) throw new DomainError('EVIDENCE_NOT_FOUND', { id });
  const { caseId, sessionId } = found.place;
  const now = parts.ports.clock.now();
  const looked = { staffId: actor.id, caseId, sessionId, now };
  if (!(await hasOpenedEvidence(parts.prisma, looked)))
    throw new DomainError('EVIDENCE_NOT_OPENED', { sessionId });
  return found.file;
}

type Found = { readonly place: EvidencePlace; readonly file: ServedFile };

async function find(
  { prisma }: Parts,
  id: string,
  part: string | null,
): Promise<Found | undefined> {
  const asSnapshot = snapshotId.safeParse(id);
  const asRecording = recordingId.safeParse(id);
  if (!asSnapshot.success || !asRecording.success) return undefined;
  const snapshot = await findSnapshot(prisma, asSnapshot.data);
  if (snapshot) return { place: snapshot, file: wholeFile(snapshot.snapshot.evidence) };
  const found = await findRecording(prisma, asRecording.data);
  if (!found) return undefined;
  if (part !== 'thumbnails') return { place: found, file: playableFile(found.recording) };
  const sheet = found.recording.thumbnails?.sheet;
  return sheet && { place: found, file: wholeFile(sheet) };
}
