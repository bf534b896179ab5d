import type { FaceEngine } from '../../src/faces/face-engine.ts';
import type { Picture } from '../../src/quality/picture.ts';
import { measureDocument } from '../../src/quality/measure-document.ts';
import { quantileOf } from '../../src/quality/quantile.ts';

const ROUNDS = 25;

/** How long one frame of 720 lines takes, and how many go through one thread in a second. */
export async function measureSpeed(engine: FaceEngine, picture: Picture) {
  const [face] = await engine.look(picture);
  if (!face) throw new Error('the frame that is timed shows no face');
  const look = await time(() => engine.look(picture));
  const embed = await time(() => engine.embed(picture, face));
  const document = await time(() => Promise.resolve(measureDocument(picture)));
  const perSecond = 1000 / (look.p50 + embed.p50);
  return { look, embed, document, perSecond, rssMb: process.memoryUsage().rss / 1e6 };
}

async function time(work: () => Promise<unknown>) {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return { p50: quantileOf(took, 0.5) ?? 0, p95: quantileOf(took, 0.95) ?? 0 };
}
