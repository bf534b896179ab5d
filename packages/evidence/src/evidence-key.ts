import { randomUUID } from 'node:crypto';
import type { CaseId } from '@visavis/domain/ids';
import { DomainError } from '@visavis/domain/errors';
import type { EvidenceKind } from './evidence-store.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'video/x-matroska': 'mkv',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'application/json': 'json',
};

const NAME = /^[A-Za-z0-9_-]{1,128}$/;
const KEY = /^[A-Za-z0-9_-]{1,128}\/[a-z]+-[0-9a-f-]{36}\.[a-z0-9]+$/;

/** A key that was never used before: the case, what it is, and a random part. */
export function newEvidenceKey(caseId: CaseId, kind: EvidenceKind, mediaType: string): string {
  if (!NAME.test(caseId)) throw new Error('A case identifier cannot name a folder');
  const extension = EXTENSIONS[mediaType.split(';')[0]!.trim()] ?? 'bin';
  return `${caseId}/${kind.toLowerCase()}-${randomUUID()}.${extension}`;
}

export const isEvidenceKey = (key: string): boolean => KEY.test(key);

/** Refuses whatever is not a key that `newEvidenceKey` could have made, such as `../secret`. */
export function requireEvidenceKey(key: string): string {
  if (!isEvidenceKey(key)) throw new DomainError('EVIDENCE_NOT_FOUND', { reason: 'not a key' });
  return key;
}

/** The case to which a key belongs. */
export function caseOfKey(key: string): CaseId {
  return requireEvidenceKey(key).split('/')[0] as CaseId;
}
