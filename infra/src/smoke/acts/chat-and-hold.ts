import { atNumber, type Act } from './act.ts';

const FROM_AGENT = 'Please hold the card a little higher.';
const FROM_CUSTOMER = 'Like this?';

/** Both write to each other, and the agent asks for patience. */
export const chatAndHold: Act = {
  name: 'chat-and-hold',
  isDue: atNumber(5),
  async play({ agent, customer, customerWords }) {
    const { desk } = agent;
    await desk.writes(FROM_AGENT);
    await customer.readsMessage(FROM_AGENT);
    await customer.writes(FROM_CUSTOMER);
    await desk.readsMessage(FROM_CUSTOMER);
    await desk.holds();
    await customer.seesPrompt(customerWords('call.hold.title'));
    await desk.resumes();
    await customer.noLongerSees(customerWords('call.hold.title'));
  },
};
