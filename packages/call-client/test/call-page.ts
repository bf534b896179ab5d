import { customerCommands } from '@visavis/contract/customer';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import type { LedSession } from '@visavis/contract/staff';
import { answerStills } from '../src/answer-stills.ts';
import { call, callOrThrow, listen } from '../src/call.ts';
import { openLine } from '../src/connect.ts';
import type { Line } from '../src/connect.ts';
import { proveConnection } from '../src/device-key.ts';
import { invitationOf } from '../src/invitation.ts';
import { LocalMedia } from '../src/local-media.ts';
import { CallMedia } from '../src/media.ts';
import { pause } from '../src/pause.ts';

/** When one press of the snapshot key was answered, and when its picture could be seen, in ms after it. */
export type Press = {
  readonly snapshotId: string;
  readonly answeredMs: number;
  readonly shownMs: number;
};

const shown = new Map<string, number>();
const waiting = new Map<string, () => void>();
let staff: Line | null = null;
let session: LedSession | null = null;
let local: LocalMedia | null = null;
let media: CallMedia | null = null;
let taken = 0;

const theLine = (): Line => {
  if (!staff) throw new Error('No agent is here');
  return staff;
};

/** Both sides of a call on a page without a screen, for tests to drive. */
export const page = {
  /** Comes by the link, as a customer does: with the proof of this browser. */
  async customer(secret: string, foreign?: string): Promise<void> {
    const { getTicket } = invitationOf(secret);
    const line = openLine({ namespace: '/customer', getTicket, prove: proveConnection });
    await send(line, 'FULL');
    const other = foreign === undefined ? null : await trackOf(foreign);
    answerStills(line.socket, {
      camera: () => other ?? local?.view.read().camera ?? null,
      onTaken: () => (taken += 1),
    });
  },

  /** Claims the session and sends too; resolves when the session has begun. */
  async agent(ticket: string): Promise<void> {
    const line = openLine({ namespace: '/staff', getTicket: () => known(ticket) });
    staff = line;
    listen(line.socket, staffEvents, 'session:changed', (changed) => (session = changed));
    listen(line.socket, staffEvents, 'snapshot:taken', ({ snapshotId, bytes, mediaType }) => {
      void show(snapshotId, new Blob([new Uint8Array(bytes)], { type: mediaType }));
    });
    await callOrThrow(line.socket, staffCommands, 'presence:set', { state: 'AVAILABLE' });
    // The customer may not be there yet.
    await until(async () => {
      const desk = await call(line.socket, staffCommands, 'desk:read', {});
      const sessionId = desk.ok ? desk.value.ringing?.sessionId : undefined;
      if (!desk.ok || !sessionId) return { ok: false };
      return call(line.socket, staffCommands, 'session:claim', { sessionId });
    });
    await send(line, 'MODEST');
    // The recorder has to see both sides first.
    await until(() => call(line.socket, staffCommands, 'session:begin', {}));
  },

  async press(stepId?: string): Promise<Press> {
    const at = performance.now();
    const wish = stepId ? { stepId: stepId as never } : {};
    const { snapshotId } = await callOrThrow(
      theLine().socket,
      staffCommands,
      'snapshot:take',
      wish,
    );
    const answeredMs = performance.now() - at;
    await new Promise<void>((resolve) => {
      if (shown.has(snapshotId)) resolve();
      else waiting.set(snapshotId, resolve);
    });
    return { snapshotId, answeredMs, shownMs: (shown.get(snapshotId) ?? 0) - at };
  },

  /** What the agent's screen would show now. */
  session: (): LedSession | null => session,
  stillsTaken: (): number => taken,
  camera: () => local?.view.read().camera?.getSettings() ?? null,
  quality: () => media?.quality.read() ?? null,
  commands: { customerCommands, staffCommands },
};

async function until(ask: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  while (!(await ask()).ok) await pause(500);
}

const known = (value: string) => Promise.resolve({ ok: true as const, value });

async function send(line: Line, size: 'FULL' | 'MODEST'): Promise<void> {
  const captured = await LocalMedia.open(size);
  if (!captured.ok) throw new Error(`No camera: ${captured.refusal}`);
  local = captured.value;
  const { camera, microphone } = local.view.read();
  media = new CallMedia(line);
  media.send('video', { track: camera, isPaused: false });
  media.send('audio', { track: microphone, isPaused: false });
}

async function show(snapshotId: string, picture: Blob): Promise<void> {
  const image = new Image();
  image.src = URL.createObjectURL(picture);
  await image.decode();
  shown.set(snapshotId, performance.now());
  waiting.get(snapshotId)?.();
}

/** A camera that shows one picture for ever: what an injected picture would come from. */
async function trackOf(address: string): Promise<MediaStreamTrack | null> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 1920;
  canvas.height = 1080;
  const context = canvas.getContext('2d');
  const paint = () => context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  paint();
  setInterval(paint, 100);
  return canvas.captureStream(10).getVideoTracks()[0] ?? null;
}

Object.assign(globalThis, { visavis: page });
