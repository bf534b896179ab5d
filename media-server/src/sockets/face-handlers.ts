import type { faceSheetCommands } from '@visavis/contract/face-sheet';
import type { staffLightCommands } from '@visavis/contract/light-check';
import { getSession } from '@visavis/domain/case/find-session';
import type { LightCheck } from '@visavis/domain/session/light-check';
import { fillFaceSheet } from '@visavis/use-cases/session/face-sheet';
import { beginLightCheck, endLightCheck } from '@visavis/use-cases/session/light-check';
import type { Room } from '../rooms/room.ts';
import { lookAtLight } from '../vision/look-at-light.ts';
import type { Handlers } from './serve.ts';
import type { StaffContext, StaffParts } from './staff-handlers.ts';

type Parts = Pick<StaffParts, 'ports' | 'lanes' | 'vision' | 'log'>;
type Table = typeof faceSheetCommands & typeof staffLightCommands;

const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

/** The agent's own look at the customer's face. The customer's page hears nothing of the sheet. */
export const faceHandlers = (parts: Parts): Handlers<Table, StaffContext> => ({
  'face-sheet:fill': async (said, { actor, findRoom }) => {
    const room = await findRoom();
    await parts.lanes.run(`session:${room.caseId}`, async () =>
      room.publishToBank(await fillFaceSheet(parts.ports, actor, room.sessionId, said)),
    );
    return {};
  },
  'light:check': async (_, { actor, findRoom }) => {
    const room = await findRoom();
    const check = await parts.lanes.run(`session:${room.caseId}`, async () => {
      const kase = await beginLightCheck(parts.ports, actor, room.sessionId);
      room.publishToBank(kase);
      return getSession(kase, room.sessionId).lightChecks.at(-1);
    });
    if (!check) throw new Error('A light check began and is not there');
    void follow(parts, room, check);
    return {};
  },
});

/** Never rejects: what becomes of a light check holds up nobody. */
async function follow(parts: Parts, room: Room, { number, colours }: LightCheck): Promise<void> {
  const { ports, lanes, log } = parts;
  const { caseId, sessionId } = room;
  const answer = await room.light.show(colours);
  const { end, lights } = answer;
  await lanes
    .run(`session:${caseId}`, async () => {
      const ended = { number, end, lights };
      room.publishToBank(await endLightCheck(ports, RECORDER, { caseId, sessionId }, ended));
    })
    .then(async () => {
      if (end === 'SHOWN') await lookAtLight(parts, room, { ...answer, number, colours });
    })
    .catch((err: unknown) => log.error({ err, sessionId }, 'light check not noted'));
}
