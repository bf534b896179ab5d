import type { EvidenceRef, Recording, Snapshot } from '@visavis/domain/session/session';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/json': 'json',
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

/** Part 0 is everything that was measured; the others are parts of pictures. */
export const analysisFileName = ({
  session,
  position,
  part,
  evidence,
}: {
  readonly session: number;
  readonly position: number;
  readonly part: number;
  readonly evidence: Pick<EvidenceRef, 'mediaType'>;
}): string => {
  const number = String(position).padStart(3, '0');
  const title = [`session-${session}`, number, ...(part > 0 ? [part] : [])].join('-');
  return `analyses/${title}.${EXTENSIONS[evidence.mediaType] ?? 'bin'}`;
};

export const recordingName = ({
  session,
  participant,
  stretch,
}: Pick<Recording, 'participant' | 'stretch'> & { readonly session: number }): string =>
  `recordings/session-${session}-stretch-${stretch}-${participant.toLowerCase()}.mkv`;
