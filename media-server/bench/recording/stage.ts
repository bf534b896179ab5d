import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { judge, type Judgement } from './judge.ts';
import type { HostOrder, HostReport, SenderOrder, SenderReport } from './messages.ts';
import { costOf } from './process-cost.ts';

export type Stage = {
  readonly recorder: 'OURS' | 'FFMPEG';
  readonly sessions: number;
  readonly seconds: number;
  readonly loss: number;
};

export type Measured = Stage &
  Judgement & {
    /** Media worker and recorder together, in % of a core. */
    readonly cpuPerSession: number;
    readonly workerCpuPerSession: number;
    readonly recorderCpuPerSession: number;
    /** MB of the recorder, or of all ffmpegs: resident, and with shared memory counted once. */
    readonly memoryPerSession: number;
    readonly proportionalMemoryPerSession: number;
  };

const SETTLE_MS = 3000;
const ROUND_TRIP_MS = 60;
const MEGABYTE = 1024 * 1024;

/** The processes of the bench. They end with it, whatever happens. */
export type Crew = { readonly sender: ChildProcess; readonly host: ChildProcess; end(): void };

/** Starts the sender, which makes its media, and the host of media worker and recorder. */
export async function startCrew(ffmpeg: string): Promise<Crew> {
  const sender = fork(join(import.meta.dirname, 'sender.ts'), [ffmpeg]);
  const host = fork(join(import.meta.dirname, 'host.ts'), [ffmpeg]);
  await Promise.all([answerOf(sender), answerOf(host)]);
  const end = () => {
    for (const child of [sender, host]) if (child.connected) child.disconnect();
  };
  return { sender, host, end };
}

/** Records so many sessions for so long, and judges what became of them. */
export async function runStage({ sender, host }: Crew, stage: Stage): Promise<Measured> {
  const { sessions, recorder, loss, seconds } = stage;
  const opened = await ask<HostReport>(host, { type: 'open', sessions, recorder });
  if (opened.type !== 'opened') throw new Error('The host did not open');
  const streams = opened.sessions.flatMap((session, index) =>
    session.streams.map((stream) => ({ ...stream, afterMs: (index * 997) % 1000 })),
  );
  sender.send({ type: 'send', streams, loss, roundTripMs: ROUND_TRIP_MS } satisfies SenderOrder);
  await delay(SETTLE_MS);
  const recorders = opened.sessions.flatMap(({ pid }) => pid ?? []);
  const recorderPids = recorders.length > 0 ? recorders : [opened.recorderPid];
  const before = await costs(opened.workerPid, recorderPids);
  const startedAt = performance.now();
  await delay(seconds * 1000);
  const after = await costs(opened.workerPid, recorderPids);
  const tookSeconds = (performance.now() - startedAt) / 1000;
  const sent = await ask<SenderReport>(sender, { type: 'stop' });
  const closed = await ask<HostReport>(host, { type: 'close' });
  if (closed.type !== 'closed') throw new Error('The host did not close');
  const share = (part: 'worker' | 'recorder') =>
    ((after[part].cpuSeconds - before[part].cpuSeconds) / tookSeconds / sessions) * 100;
  const judgement = await judge(closed.streams, sent);
  await ask(host, { type: 'clean' });
  return {
    ...stage,
    ...judgement,
    cpuPerSession: share('worker') + share('recorder'),
    workerCpuPerSession: share('worker'),
    recorderCpuPerSession: share('recorder'),
    memoryPerSession: after.recorder.residentBytes / sessions / MEGABYTE,
    proportionalMemoryPerSession: after.recorder.proportionalBytes / sessions / MEGABYTE,
  };
}

async function costs(workerPid: number, recorderPids: readonly number[]) {
  const [worker, recorder] = await Promise.all([costOf([workerPid]), costOf(recorderPids)]);
  return { worker, recorder };
}

function ask<Answer>(child: ChildProcess, order: HostOrder | SenderOrder): Promise<Answer> {
  const answer = answerOf<Answer>(child);
  child.send(order);
  return answer;
}

async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error('A process of the bench ended early');
  });
  const answered = once(child, 'message', { signal: over.signal });
  try {
    const [answer] = (await Promise.race([answered, ended])) as [Answer];
    return answer;
  } finally {
    over.abort();
    await Promise.allSettled([ended, answered]);
  }
}
