import { existsSync } from 'node:fs';
import { inProject } from '../project.ts';

/** The binary that the ffmpeg-static package downloads while it is installed, where it may. */
const OF_FFMPEG_STATIC = inProject('node_modules', 'ffmpeg-static', 'ffmpeg');

/** The ffmpeg to run: that of ffmpeg-static where it could be installed, else the machine's. */
export const ffmpegPath = (): string =>
  existsSync(OF_FFMPEG_STATIC) ? OF_FFMPEG_STATIC : 'ffmpeg';
