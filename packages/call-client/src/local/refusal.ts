export const MEDIA_REFUSALS = [
  'PERMISSION_DENIED',
  'NO_CAMERA',
  'NO_MICROPHONE',
  'IN_USE',
  'NOT_SECURE',
  'UNSUPPORTED',
  'IN_APP_BROWSER',
] as const;
/** Why there is no camera or microphone. */
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

/** Names of errors of getUserMedia, with those that browsers used before the standard. */
const BY_ERROR_NAME: Readonly<Record<string, MediaRefusal>> = {
  NotAllowedError: 'PERMISSION_DENIED',
  PermissionDeniedError: 'PERMISSION_DENIED',
  SecurityError: 'PERMISSION_DENIED',
  NotFoundError: 'NO_CAMERA',
  DevicesNotFoundError: 'NO_CAMERA',
  OverconstrainedError: 'NO_CAMERA',
  ConstraintNotSatisfiedError: 'NO_CAMERA',
  NotReadableError: 'IN_USE',
  TrackStartError: 'IN_USE',
  AbortError: 'IN_USE',
  TypeError: 'UNSUPPORTED',
};

/** What an error of getUserMedia means, or undefined where it is none of theirs. */
export const refusalOfError = (error: unknown): MediaRefusal | undefined =>
  typeof error === 'object' && error !== null && 'name' in error
    ? BY_ERROR_NAME[String(error.name)]
    : undefined;
