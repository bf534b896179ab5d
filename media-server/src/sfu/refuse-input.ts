import { DomainError } from '@visavis/domain/errors';

/**
 * Runs what mediasoup checks itself. What it refuses came from a browser and is a refusal, not a
 * fault of ours.
 * @throws DomainError INPUT_REFUSED, or MEDIA_UNAVAILABLE where the media is gone meanwhile
 */
export async function refuseInput<Value>(
  isClosed: () => boolean,
  ask: () => Promise<Value>,
): Promise<Value> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    if (isClosed()) throw new DomainError('MEDIA_UNAVAILABLE');
    throw new DomainError('INPUT_REFUSED', { cause: cause instanceof Error ? cause.message : '' });
  }
}
