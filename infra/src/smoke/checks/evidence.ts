import type { Case } from '@visavis/domain/case/case';
import { msBetween } from '@visavis/domain/ids';
import { listPresses } from '@visavis/domain/session/presses';
import { PARTICIPANTS, type Participant, type Session } from '@visavis/domain/session/session';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { must } from './must.ts';
import { decode, probe, takeOut, takeOutPlayable, type Probed } from './media-files.ts';

const LENGTH_MAY_DIFFER_MS = 500;
/** The recorder writes on until the call is taken down, after the session was closed. */
const CLOSING_MAY_TAKE_MS = 1500;

/** The outcome that the story gave must be the one that is kept. */
export function checkOutcome(kase: Case, snapshots: number, customerBrowser: string): Session {
  const session = kase.sessions[0];
  if (!session) throw new Error('The case has no session.');
  must(kase.sessions.length === 1, `the case has ${kase.sessions.length} sessions instead of 1`);
  must(session.state === 'ENDED', `the session is ${session.state}`);
  must(session.outcome?.kind === 'APPROVED', `the outcome is ${session.outcome?.kind}`);
  const presses = listPresses(session).length;
  must(presses === snapshots, `${presses} snapshots are kept, ${snapshots} were taken`);
  checkStills(session, customerBrowser);
  must(session.review?.verdict === 'CONFIRMED', `the review is ${session.review?.verdict}`);
  return session;
}

/**
 * The camera's stills came, and none is taken for a foreign picture. Not in Firefox: its fake camera
 * shows a plain colour, and an empty picture never proves that it belongs.
 */
function checkStills({ snapshots }: Session, customerBrowser: string): void {
  const stills = snapshots.filter(({ source }) => source === 'CAMERA');
  must(stills.length > 0, "there is no still of the customer's camera");
  if (!customerBrowser.startsWith('Chromium')) return;
  const foreign = stills.filter(({ comparison }) => comparison?.belongs === false);
  must(foreign.length === 0, `${foreign.length} stills are taken for foreign pictures`);
}

/** Both recordings play from beginning to end, and are as long as the session says. */
export async function checkRecordings(
  session: Session,
  evidence: EvidenceStore,
  folder: string,
): Promise<Readonly<Record<Participant, Probed>>> {
  const probed: Partial<Record<Participant, Probed>> = {};
  for (const participant of PARTICIPANTS)
    probed[participant] = await checkRecording(session, participant, { evidence, folder });
  return probed as Readonly<Record<Participant, Probed>>;
}

async function checkRecording(
  session: Session,
  participant: Participant,
  { evidence, folder }: { readonly evidence: EvidenceStore; readonly folder: string },
): Promise<Probed> {
  const mine = session.recordings.filter((recording) => recording.participant === participant);
  const [recording] = mine;
  must(mine.length === 1, `there are ${mine.length} recordings of the ${participant}`);
  if (!recording) throw new Error(`There is no recording of the ${participant}.`);
  must(recording.thumbnails !== undefined, `the recording of the ${participant} has no stills`);
  const path = await takeOutPlayable(evidence, recording, folder);
  const probed = await probe(path);
  await decode(path);
  must(
    probed.codecs.join(' ') === 'opus vp8',
    `the ${participant} is recorded as ${probed.codecs.join(' ')}`,
  );
  const expectedMs = msBetween(recording.startedAt, session.closedAt ?? '');
  const differsMs = probed.durationMs - expectedMs;
  must(
    -differsMs <= LENGTH_MAY_DIFFER_MS && differsMs <= CLOSING_MAY_TAKE_MS,
    `the recording of the ${participant} plays ${probed.durationMs} ms, the session says ${expectedMs} ms`,
  );
  must(
    probed.videoFrames === recording.videoFrames,
    `the ${participant}'s recording has ${probed.videoFrames} pictures, the recorder counted ${recording.videoFrames}`,
  );
  must(
    msBetween(recording.startedAt, session.beganAt ?? '') >= 0,
    `the recording of the ${participant} begins after the session`,
  );
  return probed;
}

/** Every snapshot is there, can be decoded, and has the size that is written beside it. */
export async function checkSnapshots(
  session: Session,
  evidence: EvidenceStore,
  folder: string,
): Promise<void> {
  for (const snapshot of session.snapshots) {
    const path = await takeOut(evidence, snapshot.evidence, folder);
    await decode(path);
    must(snapshot.widthPx > 0 && snapshot.heightPx > 0, 'a snapshot has no size');
  }
}
