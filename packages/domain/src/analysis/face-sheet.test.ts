import { expect, test } from '@jest/globals';
import type { SnapshotId, StaffId } from '../ids.ts';
import { aCase, aSession, aSnapshot, AT } from '../testing/a-case.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { fillFaceSheet, type FaceSheetAnswers, type Likeness } from './face-sheet.ts';
import { listOpenAnalyses } from './open-analyses.ts';

const AGENT = 'eleni' as StaffId;
const PORTRAIT = 'a-portrait' as SnapshotId;
const snapshots = [aSnapshot('face'), { ...aSnapshot('front'), id: PORTRAIT }];
const session = aSession({ state: 'LIVE', agentId: AGENT, snapshots });
const kase = aCase({ sessions: [session] });
const code = (expected: string) => expect.objectContaining({ code: expected });

const said = (overall: Likeness): FaceSheetAnswers & { readonly by: StaffId } => ({
  portrait: PORTRAIT,
  regions: {
    ...{ FACE_SHAPE: 'SAME', FOREHEAD: 'CANT_TELL', EYEBROWS: 'SAME', EYES: 'SAME', NOSE: 'SAME' },
    ...{ CHEEKS: 'SAME', MOUTH: 'DIFFERS', CHIN: 'SAME', EARS: 'CANT_TELL', MARKS: 'SAME' },
  },
  overall,
  by: AGENT,
});

test('what the agent said of each part is kept and written down, in states alone', () => {
  const { case: after, fact } = fillFaceSheet(kase, session.id, said('SAME'), AT);
  const { by: _, ...states } = said('SAME');
  expect(fact).toEqual({ type: 'face-sheet.filled', sessionId: session.id, ...states });
  expect(after.sessions[0]?.faceSheets).toEqual([{ ...said('SAME'), at: AT }]);
  const twice = fillFaceSheet(after, session.id, said('DIFFERS'), AT).case;
  expect(twice.sessions[0]?.faceSheets.map(({ overall }) => overall)).toEqual(['SAME', 'DIFFERS']);
});

test('it is refused of pictures that are not there, to who does not lead, and after the end', () => {
  const fill = (more: object, within = kase) =>
    fillFaceSheet(within, session.id, { ...said('SAME'), ...more }, AT);
  expect(() => fill({ face: 'nowhere' })).toThrow(code('EVIDENCE_NOT_FOUND'));
  expect(() => fill({ face: PORTRAIT })).toThrow(code('INPUT_REFUSED'));
  expect(() => fill({ by: 'somebody else' })).toThrow(code('NOT_YOUR_SESSION'));
  const over = aCase({ sessions: [{ ...session, state: 'ENDED' }] });
  expect(() => fill({}, over)).toThrow(code('TRANSITION_FORBIDDEN'));
});

test('it decides nothing, unless the procedure asks for it', () => {
  const { source } = aFullProcedure();
  const asking = (faceSheet: 'NEEDED' | 'SAME') =>
    aFullProcedure({
      analysis: { needs: [], gates: [], overruling: { needsRemark: true }, faceSheet, source },
    });
  const differs = fillFaceSheet(kase, session.id, said('DIFFERS'), AT).case.sessions[0]!;
  const same = fillFaceSheet(kase, session.id, said('SAME'), AT).case.sessions[0]!;
  expect(listOpenAnalyses(aFullProcedure(), differs)).toEqual([]);
  expect(listOpenAnalyses(asking('NEEDED'), session)).toEqual([
    { kind: 'FACE_SHEET', cause: 'MISSING' },
  ]);
  expect(listOpenAnalyses(asking('NEEDED'), differs)).toEqual([]);
  expect(listOpenAnalyses(asking('SAME'), differs)).toEqual([
    { kind: 'FACE_SHEET', cause: 'STANDS' },
  ]);
  expect(listOpenAnalyses(asking('SAME'), same)).toEqual([]);
});
