import type { OpenedCase } from './bank.ts';
import type { Cast } from './cast.ts';
import type { FoundStep, ReadStep } from './script-book.ts';
import { walkScript, type Walk, type Walked } from './walk-script.ts';

const AGENT_RELOADS_AT = 4;
const CUSTOMER_RELOADS_AT = 6;

export type Identification = Cast & Walk & { readonly opened: OpenedCase };

export type Identified = Walked & { readonly customerSeenMs: number };

/** The call itself: from the link to the outcome, with a reload of each side in its middle. */
export async function identify(story: Identification): Promise<Identified> {
  const { at, agent, customer } = story;
  const customerSeenMs = await meet(story);
  const between = async (found: FoundStep, step: ReadStep): Promise<void> => {
    if (step.number === 2) await agent.notes('The customer sits in a quiet, bright room.');
    if (step.number === AGENT_RELOADS_AT) await reloadAgent(story, step.number);
    if (step.number === CUSTOMER_RELOADS_AT) await reloadCustomer(story);
    await story.between?.(found, step);
  };
  const walked = await walkScript({ ...story, between });
  at('the agent approves');
  await agent.approves();
  at('the customer reads how it ended');
  await customer.seesApproved();
  return { ...walked, customerSeenMs };
}

/** From the link to the first step; gives how long it took until the agent saw the customer move. */
export async function meet({ at, agent, customer, opened }: Identification): Promise<number> {
  at('the customer follows the link to the queue');
  await customer.joins(opened.link);
  at('the agent takes the customer');
  await agent.seesWaiting(opened.reference);
  const customerSeenMs = await agent.takes();
  await customer.seesAgent();
  at('the agent begins');
  await agent.begins();
  return customerSeenMs;
}

async function reloadAgent({ agent, customer }: Identification, step: number): Promise<void> {
  await agent.reloads();
  await agent.seesStep(step);
  await agent.seesMoving(2);
  await customer.seesAgent();
}

async function reloadCustomer({ agent, customer }: Identification): Promise<void> {
  await customer.reloads();
  await customer.seesAgent();
  await agent.seesMoving(2);
}
