import { setTimeout as delay } from 'node:timers/promises';
import { must } from '../checks/must.ts';
import { until } from '../until.ts';
import type { SideAct, SideScene } from './side-act.ts';

/** A picture that stands for so long is not on its way any more. */
const STANDS_MS = 700;
const PICTURES_UNDER_WAY = 2;

/** The customer's network is gone for so long, or a little longer; the call goes on in the same step by itself. */
export const networkLoss = (seconds: number): SideAct => ({
  name: `network-${seconds}`,
  async play(scene) {
    const { agent, customer, line, at } = scene;
    const before = await agent.panel.readsShown();
    const returnsBefore = await countReturns(scene);
    at(`the customer’s network is gone for ${seconds} s`);
    await line.cut(customer.page);
    const shown = await until('a picture that stands', () => standingAt(agent));
    await delay(seconds * 1000);
    const came = (await agent.countsPictures()) - shown;
    await line.mend();
    must(came <= PICTURES_UNDER_WAY, `${came} pictures came while the network was gone`);
    at(`the call goes on after ${seconds} s`);
    await agent.seesMoving(10);
    await customer.seesAgent();
    const after = await agent.panel.readsShown();
    must(
      after.number === before.number && after.title === before.title,
      `step ${before.number} was shown before the break, step ${after.number} after it`,
    );
    await customer.seesPrompt(after.prompt);
    if (seconds >= NOTICED_AFTER_S) await mustBeJournalled(scene, seconds, returnsBefore);
  },
});

/** How many pictures the agent has seen, once no further one comes. */
async function standingAt(agent: SideScene['agent']): Promise<number | undefined> {
  const before = await agent.countsPictures();
  await delay(STANDS_MS);
  const after = await agent.countsPictures();
  return after === before ? after : undefined;
}

/** A line is missed after so long; a shorter break passes without a word. */
const NOTICED_AFTER_S = 15;

async function countReturns({ readJournal }: SideScene): Promise<number> {
  return (await readReturns(readJournal)).length;
}

const readReturns = async (readJournal: SideScene['readJournal']) =>
  (await readJournal()).flatMap(({ fact }) =>
    fact.type === 'participant.returned' && fact.participant === 'CUSTOMER' ? [fact] : [],
  );

async function mustBeJournalled(
  { readJournal }: SideScene,
  seconds: number,
  before: number,
): Promise<void> {
  const returns = (await readReturns(readJournal)).slice(before);
  const longest = Math.max(0, ...returns.map(({ awayMs }) => awayMs));
  must(returns.length > 0, `the journal knows nothing of the break of ${seconds} s`);
  must(
    longest > 0 && longest <= (seconds + 15) * 1000,
    `the journal says that the customer was away for ${longest} ms`,
  );
}
