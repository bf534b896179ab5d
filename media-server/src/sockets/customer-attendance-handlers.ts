import type { chatCommands } from '@visavis/contract/attendance';
import type { customerCameraCommands } from '@visavis/contract/camera';
import type { lightCommands } from '@visavis/contract/light-check';
import { sendMessage } from '@visavis/use-cases/session/attendance';
import type { CustomerContext, CustomerParts } from './customer-handlers.ts';
import type { Handlers } from './serve.ts';

type Table = typeof chatCommands & typeof customerCameraCommands & typeof lightCommands;

/** What a customer may say in the call, and what their page says of the camera. */
export const customerAttendanceHandlers = ({
  ports,
  lanes,
}: Pick<CustomerParts, 'ports' | 'lanes'>): Handlers<Table, CustomerContext> => ({
  'message:send': async ({ text }, { actor, findRoom }) => {
    const room = await findRoom();
    await lanes.run(`session:${actor.caseId}`, async () =>
      room.publish(await sendMessage(ports, actor, room, text)),
    );
    return {};
  },
  'camera:report': async (report, { findRoom }) => {
    (await findRoom()).camera.take(report);
    return {};
  },
  'camera:answer': async ({ id, answer }, { findRoom }) => {
    (await findRoom()).camera.answer(id, answer);
    return {};
  },
  'light:answer': async ({ id, ...said }, { findRoom }) => {
    (await findRoom()).light.answer(id, said);
    return {};
  },
});
