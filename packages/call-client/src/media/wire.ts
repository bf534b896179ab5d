import type { MediaCommandValue, OfferedConsumer } from '@visavis/contract/media';
import type { types } from 'mediasoup-client';

/** What a transport needs, as the server described it. The contract holds the outline; the inside is mediasoup's own. */
export function transportOptionsOf(
  wire: MediaCommandValue<'transport:create'>,
): types.TransportOptions {
  return {
    id: wire.id,
    iceParameters: wire.iceParameters as types.IceParameters,
    iceCandidates: wire.iceCandidates as types.IceCandidate[],
    dtlsParameters: wire.dtlsParameters as types.DtlsParameters,
    ...(wire.iceServers ? { iceServers: wire.iceServers as unknown[] as RTCIceServer[] } : {}),
  };
}

export const consumerOptionsOf = (offer: OfferedConsumer): types.ConsumerOptions => ({
  id: offer.id,
  producerId: offer.producerId,
  kind: offer.kind,
  rtpParameters: offer.rtpParameters as types.RtpParameters,
  // One stream per track, so that the browser never holds back the picture to match the voice.
  streamId: `${offer.participant}-${offer.kind}`,
});
