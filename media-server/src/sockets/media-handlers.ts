import type { mediaCommands } from '@visavis/contract/media';
import type { Room } from '../rooms/room.ts';
import type { SeatMedia } from '../sfu/seat-media.ts';
import { toDtlsParameters, toRtpCapabilities, toRtpParameters } from '../sfu/from-browser.ts';
import type { SeatAccess, SessionLanes } from './seat-access.ts';
import type { Handlers } from './serve.ts';

/** The commands by which either side sends and receives. */
export function mediaHandlers(lanes: SessionLanes): Handlers<typeof mediaCommands, SeatAccess> {
  async function inRoom<Value>(
    access: SeatAccess,
    run: (room: Room) => Promise<Value>,
  ): Promise<Value> {
    const room = await access.findRoom();
    return lanes.run(`media:${room.caseId}`, () => run(room));
  }
  const withMedia = <Value>(access: SeatAccess, run: (media: SeatMedia) => Promise<Value>) =>
    inRoom(access, (room) => run(room.mediaOf(access.participant)));

  return {
    'media:join': (_, access) =>
      inRoom(access, async (room) => ({ rtpCapabilities: await room.join(access.participant) })),
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
      withMedia(access, async (media) => {
        const track = { kind, rtpParameters: toRtpParameters(rtpParameters) };
        return { producerId: (await media.send(transportId, track)).id };
      }),
    'producer:pause': ({ producerId, paused }, access) =>
      withMedia(access, async (media) => {
        await media.pauseSent(producerId, paused);
        return {};
      }),
    'consumer:list': ({ rtpCapabilities }, access) =>
      inRoom(access, async (room) => ({
        consumers: await room.receiveAll(access.participant, toRtpCapabilities(rtpCapabilities)),
      })),
    'consumer:resume': ({ consumerId }, access) =>
      withMedia(access, async (media) => {
        await media.resumeReceived(consumerId);
        return {};
      }),
  };
}
