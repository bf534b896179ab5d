import { expect, test } from '@jest/globals';
import { SIGNAL_KINDS, type SignalKind } from '@visavis/domain/session/session';
import { groupSignals } from './signal-order.ts';

const aSignal = (kind: SignalKind, second = 0) => ({
  kind,
  version: 1,
  values: {},
  at: `2026-03-02T09:00:0${second}.000Z`,
});

test('no kind is lost', () => {
  const groups = groupSignals(SIGNAL_KINDS.map((kind) => aSignal(kind)));
  expect(groups.map(({ kind }) => kind).sort()).toEqual([...SIGNAL_KINDS].sort());
});

test('the worst stands first, and of a kind the newest', () => {
  const hidden = [aSignal('PAGE_HIDDEN', 1), aSignal('PAGE_HIDDEN', 5)];
  const groups = groupSignals([...hidden, aSignal('VIRTUAL_CAMERA', 3)]);
  expect(groups.map(({ kind }) => kind)).toEqual(['VIRTUAL_CAMERA', 'PAGE_HIDDEN']);
  expect(groups[1]!.signals).toEqual([hidden[1], hidden[0]]);
});

test('without signals there is nothing', () => {
  expect(groupSignals([])).toEqual([]);
});
