import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LedSession } from '@visavis/contract/staff';
import { getSession } from '@visavis/domain/case/find-session';
import type { SnapshotId } from '@visavis/domain/ids';
import { findStill } from '@visavis/domain/session/stills';
import { aMediaServer, type TestMediaServer } from '../../../media-server/test/a-media-server.ts';
import { inChromium } from '../../../media-server/test/in-chromium.ts';
import { compareStill } from '../src/stills/compare-still.ts';

/** What the page of the tests gives: see packages/call-client/test/call-page.ts. */
type Visavis = {
  customer(secret: string, foreign?: string): Promise<void>;
  agent(ticket: string): Promise<void>;
  press(): Promise<{ readonly snapshotId: SnapshotId }>;
  session(): LedSession | null;
};
const FOREIGN =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080">' +
  '<rect width="100%25" height="100%25" fill="white"/><g fill="black">' +
  '<circle cx="400" cy="300" r="220"/><rect x="900" y="500" width="800" height="300"/></g></svg>';

let scene: TestMediaServer;

beforeAll(async () => {
  scene = await aMediaServer();
});

afterAll(() => scene.close());

/** A call between two browsers, in which the agent takes one snapshot, and its still. */
async function takeStill(foreign?: string) {
  const browsers = await inChromium(scene.server.port);
  try {
    const { caseId, sessionId } = await scene.queuedCase();
    const member = await scene.aStaffMember('AGENT');
    const customer = await browsers.open('join');
    const agent = await browsers.open('console');
    const joined = customer.evaluate(
      ([own, picture]) => {
        const { visavis } = globalThis as object as { visavis: Visavis };
        return visavis.customer(own!, picture);
      },
      [scene.secretOf(caseId), foreign],
    );
    await agent.evaluate((own) => {
      const { visavis } = globalThis as object as { visavis: Visavis };
      return visavis.agent(own);
    }, member.ticket);
    await joined;
    const { snapshotId } = await agent.evaluate(() =>
      (globalThis as object as { visavis: Visavis }).visavis.press(),
    );
    await agent.waitForFunction(() => {
      const { visavis } = globalThis as object as { visavis: Visavis };
      return visavis.session()?.snapshots.some(({ still }) => still !== null);
    });
    const still = findStill(await scene.sessionOf(sessionId), snapshotId)!;
    const target = { caseId, sessionId, snapshotId: still.id };
    await compareStill(scene, target);
    const kase = await scene.ports.cases.get(caseId);
    return findStill(getSession(kase, sessionId), snapshotId)!;
  } finally {
    await browsers.close();
  }
}

test('a real camera’s still has its full size and belongs to what was recorded', async () => {
  const still = await takeStill();
  expect(still).toMatchObject({ widthPx: 1920, heightPx: 1080, comparison: { belongs: true } });
}, 120_000);

test('a picture from elsewhere in the camera’s place is marked', async () => {
  const still = await takeStill(FOREIGN);
  expect(still).toMatchObject({ widthPx: 1920, comparison: { belongs: false } });
}, 120_000);
