import type { FaceEngine } from '../../src/faces/face-engine.ts';
import type { Picture } from '../../src/quality/picture.ts';
import { measureDocument } from '../../src/quality/measure-document.ts';
import { quantileOf } from '../../src/quality/quantile.ts';

const ROUNDS = 25;

/**
 * How long one frame of 720 lines takes, and how many would go through one thread in a second. The
 * processor's own time is what it costs on any day; the clock's is true of an idle machine alone.
 */
export async function measureSpeed(engine: FaceEngine, picture: Picture) {
  const [face] = await engine.look(picture);
  if (!face) throw new Error('the frame that is timed shows no face');
  const look = await time(() => engine.look(picture));
  const embed = await time(() => engine.embed(picture, face));
  const document = await time(() => Promise.resolve(measureDocument(picture)));
  const perSecond = 1000 / (look.cpu + embed.cpu);
  return { look, embed, document, perSecond, rssMb: process.memoryUsage().rss / 1e6 };
}

async function time(work: () => Promise<unknown>) {
  const took: number[] = [];
  const worked: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    took.push(performance.now() - from);
    worked.push((user + system) / 1000);
  }
  const at = (values: readonly number[], share: number) => quantileOf(values, share) ?? 0;
  return { p50: at(took, 0.5), p95: at(took, 0.95), cpu: at(worked, 0.5) };
}
