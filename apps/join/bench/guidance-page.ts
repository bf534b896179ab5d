import type { GuidanceSubject, Looked, LookAt } from '../src/guidance/guidance-messages.ts';

const [WIDTH_PX, HEIGHT_PX] = [1280, 720];

const worker = new Worker('/worker.js');

/** Sends one picture after the other to the worker, as fast as it answers; black ones where nobody `shows`. */
export const page = {
  async look(subject: GuidanceSubject, looks: number, shows = true) {
    const portrait = new Image();
    portrait.src = '/portrait.png';
    await portrait.decode();
    const canvas = new OffscreenCanvas(WIDTH_PX, HEIGHT_PX);
    const context = canvas.getContext('2d');
    const looked: { tookMs: number; codes: readonly string[] }[] = [];
    for (let number = 0; number < looks; number++) {
      context?.clearRect(0, 0, WIDTH_PX, HEIGHT_PX);
      const sway = 60 * Math.sin(number / 7);
      if (shows) context?.drawImage(portrait, 280 + sway, sway / 2, HEIGHT_PX, HEIGHT_PX);
      const frame = await createImageBitmap(canvas);
      const from = performance.now();
      worker.postMessage({ frame, subject } satisfies LookAt, [frame]);
      const said = await answerOf(worker);
      if (said.type === 'unable') throw new Error(said.cause);
      looked.push({
        tookMs: performance.now() - from,
        codes: said.findings.map(({ code }) => code),
      });
    }
    return looked;
  },
};

const answerOf = (worker: Worker): Promise<Looked> =>
  new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Looked>) => resolve(data), {
      once: true,
    });
  });

Object.assign(globalThis, { visavis: page });
