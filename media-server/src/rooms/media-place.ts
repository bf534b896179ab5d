import type { CaseId } from '@visavis/domain/ids';
import type { RtpCapabilities, SeatMedia } from '../sfu/seat-media.ts';
import type { CallKeeper } from './call-keeper.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { Carrying, Seat, Sender } from './seat.ts';

/** Where one page sends and receives. */
export type MediaPlace = {
  readonly caseId: CaseId;
  /** Begins its media afresh; what it sent before ends. @throws DomainError MEDIA_UNAVAILABLE */
  join(): Promise<RtpCapabilities>;
  /** @throws DomainError MEDIA_UNAVAILABLE where it has not joined */
  media(): SeatMedia;
  /** The same, for one who may be seen and heard. @throws DomainError VISITOR_SPEAKS */
  mediaToSend(): SeatMedia;
  /** What the others send, for this one to receive. @throws DomainError MEDIA_UNAVAILABLE */
  receiveAll(capabilities: RtpCapabilities): ReturnType<Seat['receiveAll']>;
};

/** The place of a seat. */
export const mediaPlace = (
  caseId: CaseId,
  {
    call,
    seat,
    others,
    carry,
    assertMaySend = () => undefined,
  }: {
    readonly call: CallKeeper;
    readonly seat: Seat;
    readonly others: readonly Sender[];
    readonly carry: (call: RecordedCall) => Carrying;
    /** @throws DomainError for one who may not be seen and heard now */
    readonly assertMaySend?: () => void;
  },
): MediaPlace => ({
  caseId,
  async join() {
    const current = await call.get();
    seat.openMedia((listener) => current.openSeat(listener), carry(current));
    return current.rtpCapabilities;
  },
  media: () => seat.media,
  mediaToSend() {
    assertMaySend();
    return seat.media;
  },
  receiveAll: (capabilities) => seat.receiveAll(others, capabilities),
});
