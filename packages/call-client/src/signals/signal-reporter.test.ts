import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { PageSignal } from '@visavis/contract/signals';
import { SignalReporter, type SendSignal } from './signal-reporter.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const hidden = (times: number): PageSignal => ({
  kind: 'PAGE_HIDDEN',
  version: 1,
  values: { times },
});
const changed: PageSignal = { kind: 'DEVICE_CHANGED', version: 1, values: { times: 1 } };

function aReporter(...answers: Awaited<ReturnType<SendSignal>>[]) {
  const sent: PageSignal[] = [];
  const reporter = new SignalReporter(async (signal) => {
    sent.push(signal);
    return answers.shift() ?? { ok: true };
  }, 1_000);
  return { reporter, sent };
}

test('a kind is quiet for a while, and then says how it is by then', async () => {
  const { reporter, sent } = aReporter();
  for (const times of [1, 2, 3]) reporter.report(hidden(times));
  reporter.report(changed);
  expect(sent).toEqual([hidden(1), changed]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([hidden(1), changed, hidden(3)]);
});

test('what was said is not said again', async () => {
  const { reporter, sent } = aReporter();
  reporter.report(hidden(1));
  await jest.advanceTimersByTimeAsync(5_000);
  reporter.report(hidden(1));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual([hidden(1)]);
});

test('what did not get through is sent again', async () => {
  const { reporter, sent } = aReporter(
    { ok: false, code: 'NO_ANSWER' },
    { ok: false, code: 'TOO_MANY_REQUESTS' },
  );
  reporter.report(hidden(1));
  await jest.advanceTimersByTimeAsync(3_500);
  expect(sent).toEqual([hidden(1), hidden(1), hidden(1)]);
});

test('what the server will never take is not sent again', async () => {
  const { reporter, sent } = aReporter({ ok: false, code: 'INPUT_REFUSED' });
  reporter.report(hidden(1));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual([hidden(1)]);
});

test('nothing is sent after the end', async () => {
  const { reporter, sent } = aReporter();
  reporter.report(hidden(1));
  reporter.report(hidden(2));
  reporter.close();
  reporter.report(hidden(3));
  await jest.advanceTimersByTimeAsync(5_000);
  expect(sent).toEqual([hidden(1)]);
});
