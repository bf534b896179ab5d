import { must } from '../checks/must.ts';
import { until } from '../until.ts';
import type { SideAct } from './side-act.ts';

/** The agent turns the customer's camera: another one is on the line, and the customer reads why. */
export const cameraFlip: SideAct = {
  name: 'camera-flip',
  async play({ at, agent, customer, readJournal }) {
    at('the agent turns the customer’s camera');
    const before = await customer.readsCamera();
    await agent.desk.flipsCamera();
    await customer.seesWords('call.cameraDone.FLIP');
    const after = await customer.readsCamera();
    must(after !== before, `the camera ${before} is still on`);
    await agent.seesMoving(5);
    await until('the flip in the journal', async () =>
      (await readJournal()).find(
        ({ fact }) =>
          fact.type === 'camera.commanded' && fact.command === 'FLIP' && fact.answer === 'DONE',
      ),
    );
  },
};
