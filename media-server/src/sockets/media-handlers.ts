import type { mediaCommands } from '@visavis/contract/media';
import type { MediaPlace } from '../rooms/media-place.ts';
import type { SeatMedia } from '../sfu/seat-media.ts';
import { toDtlsParameters, toRtpCapabilities, toRtpParameters } from '../sfu/from-browser.ts';
import type { SeatAccess, SessionLanes } from './seat-access.ts';
import type { Handlers } from './serve.ts';

/** The commands by which a page sends and receives. */
export function mediaHandlers(lanes: SessionLanes): Handlers<typeof mediaCommands, SeatAccess> {
  async function inPlace<Value>(
    access: SeatAccess,
    run: (place: MediaPlace) => Promise<Value>,
  ): Promise<Value> {
    const place = await access.findPlace();
    return lanes.run(`media:${place.caseId}`, () => run(place));
  }
  const withMedia = <Value>(access: SeatAccess, run: (media: SeatMedia) => Promise<Value>) =>
    inPlace(access, (place) => run(place.media()));
  const sending = <Value>(access: SeatAccess, run: (media: SeatMedia) => Promise<Value>) =>
    inPlace(access, (place) => run(place.mediaToSend()));

  return {
    'media:join': (_, access) =>
      inPlace(access, async (place) => ({ rtpCapabilities: await place.join() })),
    'transport:create': ({ direction }, access) =>
      withMedia(access, (media) => media.createTransport(direction)),
    'transport:connect': ({ transportId, dtlsParameters }, access) =>
      withMedia(access, async (media) => {
        await media.connectTransport(transportId, toDtlsParameters(dtlsParameters));
        return {};
      }),
    'transport:restart-ice': ({ transportId }, access) =>
      withMedia(access, async (media) => ({ iceParameters: await media.restartIce(transportId) })),
    'producer:create': ({ transportId, kind, rtpParameters }, access) =>
      sending(access, async (media) => {
        const track = { kind, rtpParameters: toRtpParameters(rtpParameters) };
        return { producerId: (await media.send(transportId, track)).id };
      }),
    'producer:pause': ({ producerId, paused }, access) =>
      withMedia(access, async (media) => {
        await media.pauseSent(producerId, paused);
        return {};
      }),
    'consumer:list': ({ rtpCapabilities }, access) =>
      inPlace(access, async (place) => ({
        consumers: await place.receiveAll(toRtpCapabilities(rtpCapabilities)),
      })),
    'consumer:resume': ({ consumerId }, access) =>
      withMedia(access, async (media) => {
        await media.resumeReceived(consumerId);
        return {};
      }),
  };
}
