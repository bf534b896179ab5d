import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import type { FakeCamera } from './camera/fake-camera.ts';
import type { Scene } from './camera/scenes.ts';
import type { Cast } from './cast.ts';
import type { MailCatcher } from './mail-catcher.ts';
import type { Plot } from './plots.ts';
import {
  findInProcedure,
  hasSubstitute,
  modelOf,
  type FoundStep,
  type ReadStep,
} from './script-book.ts';

/** Pictures that pass the camera before it is believed to show what was put before it. */
const PICTURES_UNTIL_SEEN = 12;

export type Walk = Pick<Cast, 'agent' | 'customer'> & {
  readonly at: (step: string) => void;
  readonly plot: Plot;
  readonly procedure: Procedure;
  readonly camera: FakeCamera;
  readonly mails: MailCatcher;
  /** Done as soon as the step is on both screens: what a story wants to happen in its middle. */
  readonly between?: (found: FoundStep, read: ReadStep) => Promise<void>;
  /** How the code comes from the mail into the page. */
  readonly confirmCode?: (walk: Walk) => Promise<void>;
};

export type Walked = { readonly shown: readonly ReadStep[]; readonly snapshots: number };

/** From the first step to the last, each as the agent's screen gives it. */
export async function walkScript(walk: Walk): Promise<Walked> {
  const { at, agent } = walk;
  const { panel } = agent;
  const shown: ReadStep[] = [];
  const seen = new Set<string>();
  let snapshots = 0;
  for (;;) {
    const read = await panel.reads(shown.length + 1);
    shown.push(read);
    at(`step ${read.number} of ${read.count}, ${read.title}`);
    const found = findInProcedure(walk.procedure, read);
    await walk.between?.(found, read);
    await walkStep(walk, found, seen);
    snapshots += found.step.snapshots;
    // A substitute may have made it longer.
    const { count } = await panel.reads(read.number);
    await panel.goesOn();
    if (read.number === count) return { shown, snapshots };
  }
}

async function walkStep(walk: Walk, found: FoundStep, seen: Set<string>): Promise<void> {
  const { agent, customer, plot, procedure, camera } = walk;
  const { panel } = agent;
  const { step, words } = found;
  await panel.says(words.say[plot.language]);
  await customer.seesPrompt(words.prompt[plot.language]);
  await camera.show(sceneOf(step));
  if (await panel.asksForDocument())
    await panel.choosesDocument(modelOf(procedure, plot.modelId).title.en);
  if (step.snapshots > 0) await agent.seesMoving(PICTURES_UNTIL_SEEN);
  await panel.takesSnapshots(step.snapshots);
  await compareFaces(walk, step, seen);
  const isFirst = !seen.has(step.kind);
  seen.add(step.kind);
  await answer(walk, found, isFirst, seen);
  if (!isFirst) return;
  // One step of each kind of screen is looked at.
  await Promise.all([agent.looksAt(`step-${step.id}`), customer.looksAt(`step-${step.id}`)]);
}

/** Where the procedure asks for the agent's own eyes: light on the face at its first step, and the sheet. */
async function compareFaces(
  { agent, procedure }: Walk,
  step: Step,
  seen: Set<string>,
): Promise<void> {
  if (!procedure.analysis?.faceSheet) return;
  if (step.kind === 'FACE' && !seen.has(step.kind)) await agent.panel.checksLight();
  if (step.id === COMPARISON) await agent.panel.comparesFaces((screen) => agent.looksAt(screen));
}

const COMPARISON = 'comparison';

/**
 * What an agent would do. The first question is answered wrong at first, and one feature that has a
 * substitute can't be seen.
 */
async function answer(
  walk: Walk,
  { step, words }: FoundStep,
  isFirst: boolean,
  seen: Set<string>,
): Promise<void> {
  const { panel } = walk.agent;
  switch (step.kind) {
    case 'QUESTION':
      if (isFirst) await panel.fails('Named another one at first, then the right one.');
      return panel.passes();
    case 'SECURITY_FEATURE':
      if (seen.has(SUBSTITUTE) || !(await isReplaceable(walk, words.title.en)))
        return panel.passes();
      seen.add(SUBSTITUTE);
      return panel.findsImpossible('The lamp glares on it.');
    case 'EXTERNAL_CHECK':
      return panel.passes('A-2026-117');
    case 'NOTE':
      return panel.passes('Nothing out of the ordinary.');
    case 'DATA_CONFIRMATION':
      await panel.confirmsFields('ZZ999001');
      return panel.passes();
    case 'ONE_TIME_CODE':
      await (walk.confirmCode ?? confirmAtOnce)(walk);
      return panel.passes();
    default:
      return panel.passes();
  }
}

const SUBSTITUTE = 'a substitute';

async function isReplaceable({ agent, plot, procedure }: Walk, title: string): Promise<boolean> {
  const model = modelOf(procedure, plot.modelId);
  const names = await agent.panel.readsScript();
  const drawn = model.features
    .map((feature) => feature.title.en)
    .filter((one) => names.some((name) => name.includes(`: ${one},`)));
  return hasSubstitute(procedure, model, drawn, title);
}

async function confirmAtOnce({ agent, customer, mails, plot }: Walk): Promise<void> {
  const { panel } = agent;
  await panel.sendsCode();
  await customer.typesCode(await mails.awaitCode(plot.address));
  await panel.seesCodeVerified();
}

/** What the customer holds before the camera in a step. */
function sceneOf(step: Step): Scene {
  switch (step.kind) {
    case 'FACE':
      return `FACE_${step.pose}`;
    case 'DOCUMENT':
      return `DOCUMENT_${step.side}`;
    case 'SECURITY_FEATURE':
    case 'MOVEMENT':
      return 'DOCUMENT_FRONT';
    default:
      return step.drawing === 'CLOSE_UP' ? 'DOCUMENT_BACK' : 'FACE_FRONT';
  }
}
