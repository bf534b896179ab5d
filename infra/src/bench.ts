/** What `npm run bench` runs: brings what a bench needs, then the bench itself with its options. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { explain, SetUpFailure } from './bootstrap/failure.mjs';
import { Progress } from './bootstrap/progress.mjs';
import { killRunningCommands } from './bootstrap/run-command.mjs';
import { inProject } from './project.ts';
import { ffmpegPath } from './set-up/ffmpeg.ts';
import { bringMediaWorker, mediaWorkerPath } from './set-up/media-worker.ts';
import { bringOcrB } from './set-up/ocr-b.ts';
import { fetchPortraits } from './smoke/camera/portraits.ts';

const BENCHES: Readonly<Record<string, string>> = {
  recording: inProject('media-server', 'bench', 'recording.ts'),
  storing: inProject('media-server', 'bench', 'storing.ts'),
  streams: inProject('media-server', 'bench', 'streams.ts'),
  vision: inProject('packages', 'vision', 'bench', 'vision.ts'),
  sessions: inProject('apps', 'vision', 'bench', 'sessions.ts'),
  guidance: inProject('apps', 'join', 'bench', 'guidance.ts'),
};

async function main([stages = '', name = '', ...options]: readonly string[]): Promise<number> {
  const program = BENCHES[name];
  if (!program) {
    const names = Object.keys(BENCHES).join(', ');
    throw new SetUpFailure(
      name ? `There is no bench named ${name}.` : 'Which bench?',
      `Name one of these: ${names}. Like this: npm run bench -- recording`,
    );
  }
  const [done = 0, total = 0] = stages.replace('--stages=', '').split('/').map(Number);
  const isVision = name === 'vision' || name === 'sessions';
  const progress = new Progress({ done, total });
  if (isVision) await progress.run('Reader of OCR-B', bringOcrB);
  else if (name !== 'guidance') await progress.run('Media worker', bringMediaWorker);
  const showsPeople = isVision || name === 'streams' || name === 'guidance';
  const pictures = showsPeople ? ['--portrait', (await fetchPortraits()).customer] : [];
  const worker =
    isVision || name === 'guidance' ? {} : { MEDIASOUP_WORKER_BIN: await workerPath() };
  const bench = spawn(
    process.execPath,
    [program, '--ffmpeg', ffmpegPath(), ...pictures, ...options],
    { stdio: 'inherit', env: { ...process.env, ...worker } },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => bench.kill(signal));
  const [code] = (await once(bench, 'exit')) as [number | null];
  return code ?? 1;
}

const workerPath = async (): Promise<string> =>
  process.env['MEDIASOUP_WORKER_BIN'] ?? (await mediaWorkerPath());

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    killRunningCommands();
    process.stderr.write(explain(error));
    process.exit(1);
  },
);
