import { expect, test } from '@jest/globals';
import { AddressAllowance } from '../http/address-allowance.ts';
import { CommandAllowance } from './command-allowance.ts';

test('a burst is allowed, then so many a second', () => {
  let nowMs = 0;
  const allowance = new CommandAllowance(() => nowMs);
  const takeAll = () => {
    let taken = 0;
    while (allowance.take()) taken += 1;
    return taken;
  };
  expect(takeAll()).toBe(60);
  nowMs += 1000;
  expect(takeAll()).toBe(20);
  nowMs += 3_600_000;
  expect(takeAll()).toBe(60);
});

test('an address has its own minute', () => {
  let nowMs = 0;
  const allowance = new AddressAllowance(() => nowMs);
  for (let request = 0; request < 30; request += 1) expect(allowance.take('a')).toBe(true);
  expect(allowance.take('a')).toBe(false);
  expect(allowance.take('b')).toBe(true);
  nowMs += 60_001;
  expect(allowance.take('a')).toBe(true);
});
