import type { EvidenceRef, Recording, Snapshot } from '@visavis/domain/session/session';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Sorts by session and by the order in which they were taken. */
export function snapshotName({
  session,
  position,
  source,
  stepId,
  evidence,
}: Pick<Snapshot, 'source'> & {
  readonly session: number;
  readonly position: number;
  readonly stepId?: string | undefined;
  readonly evidence: Pick<EvidenceRef, 'mediaType'>;
}): string {
  const of = [...(stepId ? [stepId] : []), ...(source === 'CAMERA' ? ['camera'] : [])];
  const title = [`session-${session}`, String(position).padStart(2, '0'), ...of].join('-');
  return `snapshots/${title}.${EXTENSIONS[evidence.mediaType] ?? 'bin'}`;
}

export const recordingName = ({
  session,
  participant,
  stretch,
}: Pick<Recording, 'participant' | 'stretch'> & { readonly session: number }): string =>
  `recordings/session-${session}-stretch-${stretch}-${participant.toLowerCase()}.mkv`;
