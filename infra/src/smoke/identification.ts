import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import type { System } from '../start-system.ts';
import { CUSTOMER_ADDRESS, type OpenedCase } from './bank.ts';
import type { Scene } from './camera/scenes.ts';
import type { Cast } from './cast.ts';
import { awaitCode } from './outbox.ts';
import type { Theatre } from './theatre.ts';

/** Pictures that pass the camera before it is believed to show what was put before it. */
const PICTURES_UNTIL_SEEN = 12;

/** One step of each kind of screen is looked at. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'consent',
  'face-front',
  'document-front',
  'one-time-code',
  'data-confirmation',
]);

const AGENT_RELOADS_AT = 4;
const CUSTOMER_RELOADS_AT = 6;

type Identification = Cast & {
  readonly at: (step: string) => void;
  readonly system: System;
  readonly theatre: Theatre;
  readonly opened: OpenedCase;
  readonly procedure: Procedure;
};

export type Identified = { readonly customerSeenMs: number; readonly snapshots: number };

/** The call itself: from the link to the outcome, with a reload of each side in its middle. */
export async function identify(story: Identification): Promise<Identified> {
  const { at, agent, customer, opened, procedure } = story;
  at('the customer follows the link to the queue');
  await customer.joins(opened.link);
  at('the agent takes the customer');
  await agent.seesWaiting(opened.reference);
  const customerSeenMs = await agent.takes();
  await customer.seesAgent();
  at('the agent begins');
  await agent.begins();
  let snapshots = 0;
  for (const [index, step] of procedure.steps.entries()) {
    at(`step ${index + 1}, ${step.id}`);
    if (index + 1 === AGENT_RELOADS_AT) await reloadAgent(story, index + 1);
    if (index + 1 === CUSTOMER_RELOADS_AT) await reloadCustomer(story);
    snapshots += await walkStep(story, step);
    if (index === 0) await agent.notes('The customer sits in a quiet, bright room.');
    await agent.goesOn();
    if (procedure.steps[index + 1]) await agent.seesStep(index + 2);
  }
  at('the agent approves');
  await agent.approves();
  at('the customer reads how it ended');
  await customer.seesApproved();
  return { customerSeenMs, snapshots };
}

async function walkStep(story: Identification, step: Step): Promise<number> {
  const { agent, customer, theatre } = story;
  await customer.seesPrompt(step.prompt.en);
  await theatre.camera.show(sceneOf(step));
  if (step.snapshots > 0) await agent.seesMoving(PICTURES_UNTIL_SEEN);
  for (let taken = 0; taken < step.snapshots; taken += 1) await agent.takesSnapshot();
  if (step.kind === 'ONE_TIME_CODE') await confirmCode(story);
  await agent.passes();
  if (LOOKED_AT.has(step.id)) {
    await agent.looksAt(`step-${step.id}`);
    await customer.looksAt(`step-${step.id}`);
  }
  return step.snapshots;
}

async function confirmCode({ agent, customer, system }: Identification): Promise<void> {
  await agent.sendsCode();
  const code = await awaitCode(system.dataFolder, CUSTOMER_ADDRESS);
  await customer.typesCode(code);
  await agent.seesCodeVerified();
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

/** What the customer holds before the camera in a step. */
function sceneOf(step: Step): Scene {
  switch (step.kind) {
    case 'FACE':
      return `FACE_${step.pose}`;
    case 'DOCUMENT':
      return `DOCUMENT_${step.side}`;
    case 'MOVEMENT':
      return 'DOCUMENT_FRONT';
    default:
      return 'FACE_FRONT';
  }
}
