import { setTimeout as delay } from 'node:timers/promises';
import { must } from '../checks/must.ts';
import type { SideAct, SideScene } from './side-act.ts';

/** Longer than a line may be silent before it is missed. */
const SLEEP_MS = 20_000;

/** The page is loaded anew, its tab is killed, the phone sleeps: each time back into the same step. */
export const comeBack: SideAct = {
  name: 'come-back',
  async play(scene) {
    const { customer } = scene;
    await mustBringBack(scene, 'the page is loaded anew', () => customer.reloads());
    await mustBringBack(scene, 'the tab is killed and opened again', () => customer.losesTab());
    await mustBringBack(scene, 'the phone sleeps', async () => {
      const wake = await customer.fallsAsleep();
      await delay(SLEEP_MS);
      await wake();
    });
  },
};

async function mustBringBack(
  { agent, customer, at }: SideScene,
  what: string,
  happen: () => Promise<void>,
): Promise<void> {
  const before = await agent.panel.readsShown();
  at(what);
  await happen();
  at(`the call goes on after ${what}`);
  await customer.seesAgent();
  await agent.seesMoving(10);
  const after = await agent.panel.readsShown();
  must(
    after.number === before.number && after.title === before.title,
    `step ${before.number} was shown before ${what}, step ${after.number} after it`,
  );
  await customer.seesPrompt(after.prompt);
}
