// `npm run bench -- recording`: what recording costs and loses, ours beside one ffmpeg per session.
import { parseArgs } from 'node:util';
import { runStage, startCrew, type Crew, type Measured } from './recording/stage.ts';
import { tableHead, tableRow } from './recording/table.ts';

const COMPARED_SESSIONS = [1, 8, 32];
const LOSSES = [0.02, 0.05];
const LOSS_SESSIONS = 8;
const MANY_SESSIONS = 40;
const MORE_SESSIONS = 16;

const { values } = parseArgs({
  options: {
    ffmpeg: { type: 'string', default: 'ffmpeg' },
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '15' },
    /** Only the comparison, at this number of sessions. */
    sessions: { type: 'string' },
    /** One long run of eight sessions instead, for length and skew. */
    minutes: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const measured: Measured[] = [];
const say = (line: string) => process.stdout.write(`${line}\n`);

say('Making the media: 720p VP8 at 1.5 Mbit/s and Opus, two participants a session');
const crew = await startCrew(values.ffmpeg);
process.once('exit', () => crew.end());
try {
  say(tableHead());
  if (values.minutes) await run('OURS', LOSS_SESSIONS, 0, Number(values.minutes) * 60);
  else if (values.sessions) await compare([Number(values.sessions)]);
  else await everything();
} finally {
  crew.end();
}
say(summaryOf(measured));
if (values.json) say(JSON.stringify(asJson(measured)));

async function everything(): Promise<void> {
  await compare(COMPARED_SESSIONS);
  for (const loss of LOSSES)
    for (const recorder of ['OURS', 'FFMPEG'] as const) await run(recorder, LOSS_SESSIONS, loss);
  for (let sessions = MANY_SESSIONS; ; sessions += MORE_SESSIONS) {
    const { framesLost, gaps } = await run('OURS', sessions, 0);
    if (framesLost > 0 || gaps > 0) return;
  }
}

/** One beside the other, so that both meet the same machine. */
async function compare(counts: readonly number[]): Promise<void> {
  for (const sessions of counts)
    for (const recorder of ['OURS', 'FFMPEG'] as const) await run(recorder, sessions, 0);
}

async function run(
  recorder: Measured['recorder'],
  sessions: number,
  loss: number,
  forSeconds = seconds,
): Promise<Measured> {
  const result = await runStage(crew satisfies Crew, {
    ...{ recorder, sessions, loss },
    seconds: forSeconds,
  });
  measured.push(result);
  say(tableRow(result));
  return result;
}

/** The largest comparison without loss. */
function comparisonOf(all: readonly Measured[]) {
  const find = (recorder: Measured['recorder'], sessions?: number) =>
    all.findLast(
      (one) =>
        one.recorder === recorder && one.loss === 0 && one.sessions === (sessions ?? one.sessions),
    );
  const theirs = find('FFMPEG');
  return { theirs, ours: find('OURS', theirs?.sessions) };
}

function summaryOf(all: readonly Measured[]): string {
  const { ours, theirs } = comparisonOf(all);
  if (!ours || !theirs) return '';
  const share = (key: 'cpuPerSession' | 'memoryPerSession') => (ours[key] / theirs[key]).toFixed(2);
  return (
    `At ${ours.sessions} sessions Visavis takes ${share('cpuPerSession')} of the CPU and ` +
    `${share('memoryPerSession')} of the memory of one ffmpeg per session.`
  );
}

function asJson(all: readonly Measured[]) {
  const { ours, theirs } = comparisonOf(all);
  const whole = all.filter(
    ({ recorder, loss, framesLost, gaps }) =>
      recorder === 'OURS' && loss === 0 && framesLost === 0 && gaps === 0,
  );
  return {
    ours,
    ffmpeg: theirs,
    mostSessionsWithoutGap: Math.max(0, ...whole.map(({ sessions }) => sessions)),
    stages: all,
  };
}
