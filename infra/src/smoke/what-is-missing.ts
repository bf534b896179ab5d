import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '@visavis/domain/session/session';
import { readMissingTimes } from '../../../media-server/src/rooms/missing-times.ts';

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** Each time that is missing of the sessions that still run, one a line, as the recorder noted it. */
export async function listMissingTimes(dataFolder: string): Promise<readonly string[]> {
  const folder = join(dataFolder, 'recordings');
  const sessions = await readdir(folder).catch(() => []);
  const times = await Promise.all(sessions.map((name) => readMissingTimes(join(folder, name))));
  return times.flat().map(({ participant, track, cause, from, to }) => {
    const lengthMs = Date.parse(to) - Date.parse(from);
    return `${participant} ${track} ${cause} ${from.slice(11, 23)} ${seconds(lengthMs)} s`;
  });
}

/** The gaps of each kept file in few words: how many, and how long together. */
export const missingOf = ({ recordings }: Pick<Session, 'recordings'>): string =>
  recordings
    .flatMap(({ participant, gaps }) =>
      (['AUDIO', 'VIDEO'] as const).flatMap((track) => {
        const lengths = gaps
          .filter((gap) => gap.track === track)
          .map(({ fromMs, toMs }) => toMs - fromMs);
        if (lengths.length === 0) return [];
        const sum = lengths.reduce((all, one) => all + one, 0);
        return `${participant} ${track} ${lengths.length} × ${seconds(sum)} s`;
      }),
    )
    .join('; ');
