import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import { addSnapshot } from '@visavis/domain/session/lead';
import { aCase, aSession, aSnapshot, AT } from '@visavis/domain/testing/a-case';
import { createLocalFiles } from '@visavis/evidence/store/local-files';
import { createSealedStore } from '@visavis/evidence/store/sealed-store';
import { memoryCaseKeys } from '@visavis/evidence/testing/memory-case-keys';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createLookTickets, sha256Of } from '@visavis/runtime/look-tickets';
import { createMemoryCases } from '@visavis/use-cases/testing/memory-ports';
import { drawSpecimen, openFaces } from '@visavis/vision/testing/specimens/draw-specimen';
import { makeHolder } from '@visavis/vision/testing/specimens/make-holder';
import { photograph } from '@visavis/vision/testing/specimens/photograph';
import { drawLots } from '@visavis/vision/testing/specimens/random';
import { pino } from 'pino';
import sharp from 'sharp';
import { startVision } from '../src/vision-process.ts';

const SEED = 20_261_125;
const SYSTEM = { kind: 'SYSTEM', part: 'SETUP' } as const;
const [HEAD_PX, HEIGHT] = [500, 720];

/** What a call takes snapshots of, one after the other. */
export const STEPS = [
  { stepId: 'face-front', shows: 'FACE' },
  { stepId: 'document-front', shows: 'FRONT' },
  { stepId: 'document-back', shows: 'BACK' },
  { stepId: 'face-left', shows: 'FACE' },
] as const;

export type Calls = {
  /** Takes a snapshot in a session and has it looked at; tells the first answer, resolves with the whole. */
  readonly look: (
    session: number,
    step: number,
    heard: { readonly onFirst?: () => void; readonly signal?: AbortSignal },
  ) => Promise<void>;
  /** Resolves once nothing is looked at, and nothing waits for it. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A vision process with its door open, and calls that go on, all of which agreed to biometrics. */
export async function openCalls({
  folder,
  sessions,
  ffmpeg,
  portrait,
}: {
  readonly folder: string;
  readonly sessions: number;
  readonly ffmpeg: string;
  readonly portrait: string;
}): Promise<Calls> {
  const cases = createMemoryCases(...Array.from({ length: sessions }, () => aCallAtWork())).store;
  const evidence = createSealedStore({
    files: createLocalFiles(join(folder, 'evidence')),
    caseKeys: memoryCaseKeys(),
  });
  const tickets = createLookTickets('a secret of this bench, long enough to sign');
  const vision = await startVision({
    ports: { cases, procedures: readCatalogue(), clock: systemClock, chance: systemChance },
    ...{ evidence, tickets, ffmpeg, port: 0, threads: 1, memoryMb: 4_000 },
    inHandFolder: join(folder, 'in-hand'),
    listUnanalysed: () => Promise.resolve([]),
    onStuck: () => {
      throw new Error('A thread does not end');
    },
    log: pino({ level: 'error' }),
  });
  const pictures = await drawPictures(portrait);
  const open = await cases.listUnfinished();
  return {
    async look(session, step, { onFirst, signal }) {
      const { caseId, sessionId } = open[session]!;
      const { stepId } = STEPS[step]!;
      const bytes = pictures[step]!;
      const snapshotId = systemChance.id() as SnapshotId;
      await cases.change(caseId, SYSTEM, (kase) =>
        addSnapshot(kase, sessionId, aSnapshot(stepId, { id: snapshotId })),
      );
      const claims = { caseId, sessionId, snapshotId, sha256: sha256Of(bytes) };
      const response = await fetch(`http://127.0.0.1:${vision.port}/look`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tickets.sign(claims)}` },
        body: new Uint8Array(bytes),
        ...(signal ? { signal } : {}),
      });
      if (!response.ok) throw new Error(`The vision process answered ${response.status}`);
      const lines = response.body?.getReader();
      if ((await lines?.read())?.done === false) onFirst?.();
      while ((await lines?.read())?.done === false);
      const { analyses } = getSession(await cases.get(caseId), sessionId);
      const own = analyses.find(({ snapshots }) => snapshots[0] === snapshotId);
      if (!own || own.failure) throw new Error(`Nothing was seen at ${stepId}`);
    },
    async settled() {
      const isAtWork = () => vision.pool.health.busy + vision.pool.health.waiting > 0;
      while (isAtWork()) await delay(100);
    },
    close: () => vision.close(),
  };
}

function aCallAtWork() {
  const live = { state: 'LIVE', claimedAt: AT, beganAt: AT } as const;
  const session = aSession({
    ...{ id: systemChance.id() as SessionId, ...live },
    document: { id: 'grc-id-2023', version: 1 },
  });
  return aCase({
    ...{ id: systemChance.id() as CaseId, procedure: { id: 'gr-bog-video', version: 2 } },
    consents: [{ purpose: 'BIOMETRICS', textVersion: '1', language: 'el', at: AT }],
    sessions: [session],
  });
}

/** What the camera shows at each step: a head, and both sides of a card in the hand. */
async function drawPictures(portrait: string): Promise<readonly Buffer[]> {
  const lots = drawLots(SEED);
  const whole = await sharp(portrait).resize({ width: 1024 }).toBuffer();
  const png = await sharp(whole)
    .extract({ left: 210, top: 4, width: HEAD_PX, height: HEAD_PX })
    .png()
    .toBuffer();
  const card = drawSpecimen('TD1', makeHolder(lots), {
    faces: openFaces(),
    portrait: { png, widthPx: HEAD_PX, heightPx: HEAD_PX, head: [0, 0, HEAD_PX, HEAD_PX] },
  });
  const face = await sharp(png)
    .resize({ width: 1280, height: HEIGHT, fit: 'contain', background: '#59483a' })
    .jpeg({ quality: 88 })
    .toBuffer();
  const front = await photograph(card.front, 1, lots);
  const back = await photograph(card.back, 1, lots);
  const shown = { FACE: face, FRONT: front.jpeg, BACK: back.jpeg };
  return STEPS.map(({ shows }) => shown[shows]);
}
