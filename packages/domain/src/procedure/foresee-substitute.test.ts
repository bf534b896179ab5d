import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StepId } from '../ids.ts';
import type { Session, StepRecord } from '../session/session.ts';
import { aCase, aSession } from '../testing/a-case.ts';
import { aFeature, aModel, aSelection } from '../testing/a-document.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { listBlocked } from './blocked.ts';
import { foreseeSubstitute, listIrreplaceable } from './foresee-substitute.ts';
import { listScript } from './script.ts';

const AT = '2026-11-22T10:00:00.000Z';
const notPossible = (stepId: StepId): StepRecord => ({ stepId, result: 'NOT_POSSIBLE', at: AT });
const aLiveSession = (seed: string, modelId: string) =>
  aSession({
    ...{ state: 'LIVE', draw: { seed, commitment: '' } },
    document: { id: modelId, version: 1 },
  });

test('what is foreseen comes true, whatever was drawn and answered before', () => {
  const procedure = aFullProcedure();
  const blocked = (session: Session) =>
    listBlocked(procedure, aCase({ sessions: [session] }), session).length > 0;
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.constantFrom('a-model', 'other-model'),
      fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
      (seed, modelId, picks) => {
        let session = aLiveSession(seed, modelId);
        for (const pick of picks) {
          const drawn = listScript(procedure, session).filter(({ of }) => of === 'feature');
          const { id } = drawn[pick % drawn.length]!;
          const foreseen = foreseeSubstitute(procedure, session, id);
          seen.add(foreseen);
          if (foreseen === undefined) continue;
          const others = session.steps.filter(({ stepId }) => stepId !== id);
          const then = { ...session, steps: [...others, notPossible(id)] };
          if (foreseen === 'SUBSTITUTE') expect(blocked(then)).toBe(blocked(session));
          else expect(blocked(then)).toBe(true);
          session = then;
        }
      },
    ),
  );
  expect(seen).toEqual(new Set([undefined, 'SUBSTITUTE', 'NONE_LEFT', 'NONE_FITS']));
});

test('other steps have no prospect', () => {
  const session = aLiveSession('s', 'a-model');
  expect(foreseeSubstitute(aFullProcedure(), session, 'consent' as StepId)).toBeUndefined();
});

test('the only feature of its category is irreplaceable where the rule asks for that many', () => {
  const only = aFeature('window', { category: 'MATERIAL', isOpticallyVariable: false });
  const rare = aFeature('watermark', { category: 'MATERIAL', trust: 'RARELY' });
  const prints = ['ink', 'relief'].map((id) => aFeature(id, { category: 'SECURITY_PRINTING' }));
  const model = aModel({ features: [aFeature('star'), aFeature('moon'), ...prints, only, rare] });
  expect(listIrreplaceable(model, aSelection())).toEqual([only]);
  expect(listIrreplaceable(model, aSelection({ categories: 2 }))).toEqual([]);
});
