import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawSpecimen, openFaces } from '@visavis/vision/testing/specimens/draw-specimen';
import type { Holder } from '@visavis/vision/testing/specimens/holder';
import type { Portraits } from './portraits.ts';
import { run } from './run.ts';

/** What the customer's camera can see. */
export const SCENES = [
  'FACE_FRONT',
  'FACE_LEFT',
  'FACE_RIGHT',
  'DOCUMENT_FRONT',
  'DOCUMENT_BACK',
] as const;
export type Scene = (typeof SCENES)[number];

/** The customer's picture, and where the head is on it. */
const PORTRAIT = { widthPx: 512, heightPx: 512, head: [146, 4, 160, 206] } as const;

const FRAMES_PER_SECOND = 15;
const FRAMES = 24;
const PERIOD = FRAMES / FRAMES_PER_SECOND;

/** A wave that comes back to where it was when the film begins again, so that the loop has no jump. */
const sway = (amplitude: number, phase = 0): string =>
  `${amplitude}*sin(2*PI*t/${PERIOD}+${phase})`;

/** The portrait, cut to the head, which stands `shift` beside the middle. */
const face = (shift: number): string =>
  `scale=1024:-1,crop=768:432:'${77 + shift}+${sway(7)}':'4+${sway(2, 1)}',scale=1280:720,setsar=1`;

const DESK = `color=c=0x59483a:s=1280x720:r=${FRAMES_PER_SECOND},format=rgb24`;
const held = `[1]scale=980:-1[card];[0][card]overlay='150+${sway(6)}':'52+${sway(5, 2)}',setsar=1`;

/** Makes every scene as a short, silent, endlessly repeatable film, and gives the files' paths. */
export async function filmScenes(
  folder: string,
  portraits: Portraits,
  holder: Holder,
): Promise<{ readonly customer: Readonly<Record<Scene, string>>; readonly agent: string }> {
  const specimen = drawSpecimen('TD1', holder, {
    faces: openFaces(),
    portrait: { ...PORTRAIT, png: await readFile(portraits.customer) },
  });
  const front = join(folder, 'front.svg');
  const back = join(folder, 'back.svg');
  await writeFile(front, specimen.front);
  await writeFile(back, specimen.back);
  const person = ['-loop', '1', '-framerate', `${FRAMES_PER_SECOND}`, '-i'];
  const card = (drawing: string): readonly string[] => [
    ...['-f', 'lavfi', '-i', DESK],
    ...['-i', drawing, '-filter_complex', held],
  ];
  const film = (name: string, input: readonly string[]): Promise<string> =>
    encode(join(folder, `${name}.y4m`), input);
  const seen = (filter: string): readonly string[] => [
    ...person,
    portraits.customer,
    '-vf',
    filter,
  ];
  const crop = `scale=1280:-1,crop=1280:720:0:'90+${sway(3)}',setsar=1`;
  return {
    customer: {
      FACE_FRONT: await film('face-front', seen(face(0))),
      FACE_LEFT: await film('face-left', seen(face(70))),
      FACE_RIGHT: await film('face-right', seen(`${face(70)},hflip`)),
      DOCUMENT_FRONT: await film('document-front', card(front)),
      DOCUMENT_BACK: await film('document-back', card(back)),
    },
    agent: await film('agent', [...person, portraits.agent, '-vf', crop]),
  };
}

async function encode(path: string, input: readonly string[]): Promise<string> {
  const output = ['-frames:v', `${FRAMES}`, '-pix_fmt', 'yuv420p', '-f', 'yuv4mpegpipe', path];
  await run('ffmpeg', ['-v', 'error', '-y', ...input, ...output]);
  return path;
}

const WORDS = {
  customer: 'Good morning. My name is Eleni Papadopoulou, and I agree that this call is recorded.',
  agent: 'Good morning. I am going to verify your identity. Please look straight into the camera.',
} as const;

/** A person speaking, as a WAV that repeats; tone bursts where ffmpeg has no voice. */
export async function recordVoice(folder: string, who: keyof typeof WORDS): Promise<string> {
  const path = join(folder, `${who}.wav`);
  const output = ['-t', '8', '-ar', '48000', '-ac', '1', path];
  const speech = `flite=voice=slt:text='${WORDS[who].replaceAll(',', '\\,')}',apad`;
  const bursts = "aevalsrc='0.4*sin(2*PI*440*t)*lt(mod(t,1),0.4)'";
  const hasVoice = (await run('ffmpeg', ['-hide_banner', '-filters'])).includes(' flite ');
  const source = hasVoice ? speech : bursts;
  await run('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', source, ...output]);
  return path;
}
