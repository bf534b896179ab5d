import { expect, test } from '@jest/globals';
import { DomainError } from './errors.ts';

class Refinement extends DomainError {}

test('an error that another copy of the module made is one of ours', () => {
  const foreign = { [Symbol.for('visavis.domain-error')]: true, code: 'CONFLICT' };
  expect(foreign instanceof DomainError).toBe(true);
});

test('an error is told from what is none, and a refinement from its base', () => {
  expect(new DomainError('CONFLICT') instanceof DomainError).toBe(true);
  expect(new Refinement('CONFLICT') instanceof DomainError).toBe(true);
  expect(new Refinement('CONFLICT') instanceof Refinement).toBe(true);
  expect(new DomainError('CONFLICT') instanceof Refinement).toBe(false);
  for (const other of [new Error('CONFLICT'), null, undefined, 'CONFLICT', {}])
    expect(other instanceof DomainError).toBe(false);
});
