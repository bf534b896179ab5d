import { must } from '../checks/must.ts';
import type { SideAct } from './side-act.ts';

/** A colleague is asked for, comes in, sees both sides, and leads the session to its end. */
export const takeOver: SideAct = {
  name: 'take-over',
  async play(scene) {
    const { at, agent, customer, colleague } = scene;
    const { number, title } = await agent.panel.readsShown();
    at('the agent asks for help');
    await agent.desk.asksForHelp();
    at('a colleague visits');
    await colleague.visits(scene.reference, title);
    at('the colleague takes over');
    const next = await colleague.takesOver();
    await agent.seesHandedOver();
    scene.agent = next;
    await next.seesMoving(5);
    await customer.seesAgent();
    const shown = await next.panel.readsShown();
    must(shown.number === number, `step ${shown.number} is shown after step ${number}`);
    await next.panel.goesOn();
    const { prompt } = await next.panel.reads(number + 1);
    await customer.seesPrompt(prompt);
    const facts = (await scene.readJournal()).map(({ fact }) => fact.type);
    must(facts.includes('session.taken-over'), 'the journal knows nothing of the take-over');
  },
};
