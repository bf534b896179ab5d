import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeCamera, type FakeCamera } from './camera/fake-camera.ts';
import { fetchPortraits } from './camera/portraits.ts';
import { filmScenes, recordVoice } from './camera/scenes.ts';
import type { Holder } from '@visavis/vision/testing/specimens/holder';
import type { Films } from './chromium.ts';
import type { CleanUp } from './clean-up.ts';

/** What both sides hold before their cameras and say into their microphones. */
export type Theatre = {
  readonly folder: string;
  readonly camera: FakeCamera;
  readonly customer: Films;
  readonly agent: Films;
};

/** Films everything into a folder that is gone afterwards. */
export async function openTheatre(cleanUp: CleanUp, holder: Holder): Promise<Theatre> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-smoke-'));
  cleanUp.add('The films', () => rm(folder, { recursive: true, force: true }));
  const portraits = await fetchPortraits();
  const [films, customerVoice, agentVoice] = await Promise.all([
    filmScenes(folder, portraits, holder),
    recordVoice(folder, 'customer'),
    recordVoice(folder, 'agent'),
  ]);
  const camera = await createFakeCamera(join(folder, 'customer.y4m'), films.customer);
  return {
    folder,
    camera,
    customer: { video: camera.path, audio: customerVoice },
    agent: { video: films.agent, audio: agentVoice },
  };
}
