import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTICIPANTS, type Participant } from '@visavis/domain/session/session';
import { newSealing } from '@visavis/evidence/sealed/file-key';
import { readBack } from '@visavis/evidence/sealed/read-back';
import type { types } from 'mediasoup';
import { pino } from 'pino';
import { RemoteRecorder } from '../../src/recorder-link/remote-recorder.ts';
import { notesName, sealedName } from '../../src/recording/stretch-files.ts';
import { stretchNote } from '../../src/recording/stretch-note.ts';
import { RecorderFeed } from '../../src/sfu/recorder-feed.ts';
import type { Recording, Track } from './host.ts';
import type { RecordedStream } from './messages.ts';
import type { RecorderProcess } from './recorder-process.ts';

const log = pino({ level: 'warn' });
const CASE_KEY = Buffer.alloc(32, 1);
const STRETCH = 1;

/** Records a session with our recorder: sealed, in a process of its own. */
export async function recordByOurs(
  { link, recordingsFolder }: RecorderProcess,
  router: types.Router,
  tracks: readonly Track[],
  sessionId: string,
): Promise<Recording> {
  let requestKeyframe: RecorderFeed['requestKeyframe'] = () => {};
  const recorder = await RemoteRecorder.start({
    ...{ link, sessionId, stretch: STRETCH, startedAt: new Date(), log },
    sealings: { CUSTOMER: sealingOf('CUSTOMER'), AGENT: sealingOf('AGENT') },
    onHealth: () => {},
    requestKeyframe: (ssrc) => requestKeyframe(ssrc),
    onLost: () => log.error('the recorder was lost'),
  });
  const feed = await RecorderFeed.open({ router, recorder, log });
  requestKeyframe = (ssrc) => feed.requestKeyframe(ssrc);
  for (const { participant, producer } of tracks) await feed.add(participant, producer);
  const folder = join(recordingsFolder, sessionId);
  return {
    async stop() {
      await recorder.stop();
      feed.close();
      return readRecorded(folder, tracks);
    },
    clean: () => rm(folder, { recursive: true }),
  };
}

async function readRecorded(
  folder: string,
  tracks: readonly Track[],
): Promise<readonly RecordedStream[]> {
  const lines = (await readFile(join(folder, notesName(STRETCH)), 'utf8')).trim().split('\n');
  const last = stretchNote.parse(JSON.parse(lines.at(-1) ?? ''));
  if (!('ended' in last)) throw new Error('A stretch was not ended');
  const paths = new Map<Participant, string>();
  for (const participant of PARTICIPANTS) paths.set(participant, await unseal(folder, participant));
  return tracks.map(({ participant, kind, ssrc }) => {
    const file = last.ended.find((one) => one.participant === participant);
    const gaps = file?.gaps.filter(({ track }) => track === kind) ?? [];
    return { ssrc, kind, path: paths.get(participant)!, gaps };
  });
}

/** Writes the plain recording beside the sealed one, for the judge. */
async function unseal(folder: string, participant: Participant): Promise<string> {
  const file = await open(join(folder, sealedName(participant, STRETCH)), 'r+');
  const plain: Buffer[] = [];
  try {
    await readBack(file, {
      caseKey: CASE_KEY,
      name: nameOf(participant),
      tap: (chunk) => void plain.push(Buffer.from(chunk)),
    });
  } finally {
    await file.close();
  }
  const path = join(folder, `${participant}.mkv`);
  await writeFile(path, Buffer.concat(plain));
  return path;
}

const nameOf = (participant: Participant) => ({ caseId: 'bench', key: participant });
const sealingOf = (participant: Participant) => newSealing(CASE_KEY, nameOf(participant));
