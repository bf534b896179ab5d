import { expect, test } from '@jest/globals';
import {
  mayBe,
  openFieldOf,
  VERDICTS,
  withAnswer,
  withoutLast,
  type ConfirmedField,
  type FieldAnswer,
} from './field-course.ts';

const name: ConfirmedField = { field: 'familyName', declared: 'Papadopoulou' };
const address: ConfirmedField = { field: 'address', declared: null };
const fields = [name, address];
const match: FieldAnswer = { field: 'familyName', verdict: 'MATCH' };
const fresh: FieldAnswer = { field: 'address', verdict: 'NEW', value: 'Athens' };

test('what is declared can match, change or be kept; what is not can only be new or stay away', () => {
  expect(VERDICTS.filter((verdict) => mayBe(name, verdict))).toEqual(['MATCH', 'CHANGED', 'KEPT']);
  expect(VERDICTS.filter((verdict) => mayBe(address, verdict))).toEqual(['NEW', 'KEPT']);
});

test('fields are asked for one after the other, until each has an answer', () => {
  expect(openFieldOf({ fields }, [])).toBe(name);
  expect(openFieldOf({ fields }, [match])).toBe(address);
  expect(openFieldOf({ fields }, [match, fresh])).toBeUndefined();
});

test('a field has one answer, and the last one can be taken back', () => {
  const changed: FieldAnswer = { field: 'familyName', verdict: 'CHANGED', value: 'Papas' };
  expect(withAnswer([match, fresh], changed)).toEqual([fresh, changed]);
  expect(withoutLast([match, fresh])).toEqual([match]);
  expect(withoutLast([])).toEqual([]);
});
