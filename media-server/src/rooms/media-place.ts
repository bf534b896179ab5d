import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { RtpCapabilities, SeatMedia, SentTrack } from '../sfu/seat-media.ts';
import type { CallKeeper } from './call-keeper.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { Seat } from './seat.ts';

/** Where one page sends and receives. */
export type MediaPlace = {
  readonly caseId: CaseId;
  /** Begins its media afresh; what it sent before ends. @throws DomainError MEDIA_UNAVAILABLE */
  join(): Promise<RtpCapabilities>;
  /** @throws DomainError MEDIA_UNAVAILABLE where it has not joined */
  media(): SeatMedia;
  /** The same, for one who may be seen and heard. @throws DomainError VISIT_NOT_POSSIBLE */
  mediaToSend(): SeatMedia;
  /** What the others send, for this one to receive. @throws DomainError MEDIA_UNAVAILABLE */
  receiveAll(capabilities: RtpCapabilities): ReturnType<Seat['receiveAll']>;
};

/** The place of a seat; without `onSent` it is one that only receives. */
export const mediaPlace = (
  caseId: CaseId,
  {
    call,
    seat,
    others,
    onSent,
  }: {
    readonly call: CallKeeper;
    readonly seat: Seat;
    readonly others: readonly Seat[];
    readonly onSent?: (call: RecordedCall, track: SentTrack) => void;
  },
): MediaPlace => ({
  caseId,
  async join() {
    const current = await call.get();
    seat.openMedia(
      (listener) => current.openSeat(listener),
      (track) => onSent?.(current, track),
    );
    return current.rtpCapabilities;
  },
  media: () => seat.media,
  mediaToSend() {
    if (!onSent) throw new DomainError('VISIT_NOT_POSSIBLE', { caseId });
    return seat.media;
  },
  receiveAll: (capabilities) => seat.receiveAll(others, capabilities),
});
