import type { TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';

/** A call that goes on: recorded, and begun. */
export async function aLiveCall(scene: TestMediaServer) {
  const call = await scene.claimedSession();
  const sent = await Promise.all([joinAndSend(call.customer), joinAndSend(call.agent)]);
  await call.agent.hear(
    'recorder:health',
    ({ customer, agent }) =>
      customer.videoFrames > 0 &&
      customer.audioPackets > 0 &&
      agent.videoFrames > 0 &&
      agent.audioPackets > 0,
  );
  await call.agent.ask('session:begin');
  return {
    ...call,
    async end() {
      await Promise.all(sent.map(({ stop }) => stop()));
      call.customer.leave();
      call.agent.leave();
    },
  };
}
