import { expect, jest, test } from '@jest/globals';
import { findOpenSession } from '../case/find-session.ts';
import type { StepId } from '../ids.ts';
import type { Procedure, Step } from '../procedure/procedure.ts';
import { findRecord, listUnpassed } from '../procedure/progress.ts';
import { listScript } from '../procedure/script.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { livesUnder } from '../testing/a-life.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import type { Session } from './session.ts';
import { TRANSITIONS } from './transitions.ts';

jest.setTimeout(120_000);

const UNDER = [aProcedure(), aFullProcedure()].map((procedure) => ({
  procedure,
  lives: livesUnder(procedure, 80),
}));

/** Every session of a life, each time with how it was one move before. */
function forEachStep(
  check: (was: Session | undefined, is: Session, procedure: Procedure) => void,
): void {
  for (const { procedure, lives } of UNDER)
    for (const lived of lives)
      for (const [index, { case: kase }] of lived.entries())
        for (const session of kase.sessions) {
          const before = lived[index - 1]?.case.sessions;
          check(
            before?.find(({ id }) => id === session.id),
            session,
            procedure,
          );
        }
}

test('a session only ever changes its state along the table', () => {
  const seen = new Set<string>();
  forEachStep((was, is) => {
    if (!was) return expect(is.state).toBe('WAITING');
    if (was.state === is.state) return;
    seen.add(`${was.state} → ${is.state}`);
    expect(Object.values(TRANSITIONS[was.state])).toContain(is.state);
  });
  expect([...seen].sort()).toEqual([
    'CLAIMED → CLOSING',
    'CLAIMED → LIVE',
    'CLOSING → ENDED',
    'LIVE → CLOSING',
    'WAITING → CLAIMED',
    'WAITING → ENDED',
  ]);
});

test('no path leads to an approval with a mandatory step that is not passed', () => {
  const approved = new Map<string, number>();
  forEachStep((was, is, procedure) => {
    if (is.outcome?.kind !== 'APPROVED' || was?.outcome) return;
    approved.set(procedure.id, (approved.get(procedure.id) ?? 0) + 1);
    expect(was?.state).toBe('LIVE');
    expect(listUnpassed(procedure, is)).toEqual([]);
    expect(is.code?.verifiedAt).toBeDefined();
    for (const step of procedure.steps.filter((one) => one.mandatory))
      expectPassed(step, is, procedure);
  });
  expect([...approved.values()].every((count) => count > 5)).toBe(true);
  expect(approved.size).toBe(UNDER.length);
});

/** Told from the answers and the draws alone, not by the functions that let the approval through. */
function expectPassed(step: Step, session: Session, procedure: Procedure): void {
  const isOfOther = step.forDocuments?.includes(session.document?.id ?? '') === false;
  const model = procedure.documents?.models.find(({ id }) => id === session.document?.id);
  if (isOfOther || (step.kind === 'DOCUMENT' && model && !model.sides.includes(step.side))) return;
  if (step.kind === 'SECURITY_FEATURE' && procedure.documents)
    return expectFeatures(session, procedure);
  const instances = 'pool' in step && step.pool ? ('draw' in step && step.draw) || 1 : 0;
  const ids = instances
    ? Array.from({ length: instances }, (_, index) => `${step.id}-${index + 1}` as StepId)
    : [step.id];
  for (const id of ids) {
    const record = findRecord(session, id);
    expect(record?.result).toBe('PASSED');
    const pictures = session.snapshots.filter(({ stepId }) => stepId === id);
    expect(pictures.length).toBeGreaterThanOrEqual(step.snapshots);
    if (step.kind === 'EXTERNAL_CHECK') expect(record?.check?.result).toBe('POSITIVE');
    if (step.kind === 'DATA_CONFIRMATION')
      expect((record?.fields ?? []).map(({ field }) => field).sort()).toEqual(
        [...(step.fields ?? [])].sort(),
      );
  }
}

function expectFeatures(session: Session, procedure: Procedure): void {
  const selection = procedure.documents?.selection;
  if (!selection) throw new Error('No selection');
  const drawn = listScript(procedure, session).flatMap(({ id, drawn: one }) =>
    one?.kind === 'FEATURE' ? [{ id, feature: one.feature }] : [],
  );
  const passed = drawn.filter(({ id }) => findRecord(session, id)?.result === 'PASSED');
  const impossible = drawn.filter(({ id }) => findRecord(session, id)?.result === 'NOT_POSSIBLE');
  expect(passed.length).toBe(selection.features);
  expect(passed.length + impossible.length).toBe(drawn.length);
  expect(impossible.length).toBeLessThanOrEqual(selection.substitutes);
  const features = passed.map(({ feature }) => feature);
  expect(new Set(features.map(({ id }) => id)).size).toBe(selection.features);
  expect(new Set(features.map(({ category }) => category)).size).toBeGreaterThanOrEqual(
    selection.categories,
  );
  expect(
    features.filter(({ isOpticallyVariable }) => isOpticallyVariable).length,
  ).toBeGreaterThanOrEqual(selection.opticallyVariable);
}

test('no step gets more answers other than passed than its procedure allows, nor does a case', () => {
  let mostOfCase = 0;
  for (const { procedure, lives } of UNDER) {
    if (!procedure.tries) continue;
    const { perStep, perCase } = procedure.tries;
    for (const lived of lives) {
      const failures = lived.flatMap(({ fact }) =>
        fact?.type === 'step.recorded' && fact.result !== 'PASSED' ? [fact] : [],
      );
      mostOfCase = Math.max(mostOfCase, failures.length);
      expect(failures.length).toBeLessThanOrEqual(perCase);
      const steps = Map.groupBy(failures, ({ sessionId, stepId }) => `${sessionId} ${stepId}`);
      for (const same of steps.values()) expect(same.length).toBeLessThanOrEqual(perStep);
    }
  }
  expect(mostOfCase).toBe(aFullProcedure().tries?.perCase);
});

test('a session that is over has exactly one outcome, and one that is not has none', () => {
  forEachStep((_, is) => {
    expect(is.outcome !== undefined).toBe(is.state === 'CLOSING' || is.state === 'ENDED');
    if (is.outcome) expect(is.outcome.reasons.length === 0).toBe(is.outcome.kind === 'APPROVED');
  });
});

test('what has ended never changes its state, its outcome, its steps, snapshots or notes', () => {
  forEachStep((was, is) => {
    if (was?.outcome) expect(is.outcome).toBe(was.outcome);
    if (was?.state === 'ENDED') expect(is.state).toBe('ENDED');
    if (was?.state !== 'CLOSING' && was?.state !== 'ENDED') return;
    expect(is.steps).toBe(was.steps);
    expect(is.snapshots).toBe(was.snapshots);
    expect(is.notes).toBe(was.notes);
  });
});

test('a review is given once, to what has ended, and by somebody else', () => {
  let reviews = 0;
  forEachStep((was, is) => {
    if (!is.review) return;
    reviews += 1;
    expect(is.state).toBe('ENDED');
    expect(is.review.reviewerId).not.toBe(is.agentId);
    if (was?.review) expect(is.review).toBe(was.review);
  });
  expect(reviews).toBeGreaterThan(0);
});

test('a case has at most one session that is not over, and none after a final outcome', () => {
  for (const { lives } of UNDER)
    for (const { case: kase } of lives.flat()) {
      const open = kase.sessions.filter(({ state }) => state !== 'ENDED');
      expect(open.length).toBeLessThanOrEqual(1);
      expect(kase.sessions.slice(0, -1).every(({ state }) => state === 'ENDED')).toBe(true);
      expect(findOpenSession(kase)).toBe(open[0]);
      const earlier = kase.sessions.slice(0, -1);
      expect(earlier.some(({ outcome }) => outcome?.kind === 'APPROVED')).toBe(false);
    }
});
