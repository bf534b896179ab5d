import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { PageSignal } from '@visavis/contract/signals';
import { SignalReporter, type SendSignal } from './signal-reporter.ts';
import { keepToldTimes } from './told-times.ts';

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

/** What a tab keeps. */
function aTab(kept = '') {
  const values = new Map(kept ? [['visavis-signals-told', kept]] : []);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

function aReporter(...answers: Awaited<ReturnType<SendSignal>>[]) {
  return aReporterIn(aTab(), ...answers);
}

function aReporterIn(tab: ReturnType<typeof aTab>, ...answers: Awaited<ReturnType<SendSignal>>[]) {
  const sent: PageSignal[] = [];
  const send: SendSignal = async (signal) => {
    sent.push(signal);
    return answers.shift() ?? { ok: true };
  };
  return { reporter: new SignalReporter(send, keepToldTimes(tab), 1_000), sent };
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

test('a page that was loaded anew is as quiet as the one before was', async () => {
  const tab = aTab();
  const before = aReporterIn(tab);
  before.reporter.report(hidden(1));
  before.reporter.close();
  await jest.advanceTimersByTimeAsync(600);
  const after = aReporterIn(tab);
  for (const signal of [hidden(2), hidden(3), changed]) after.reporter.report(signal);
  expect(after.sent).toEqual([changed]);
  await jest.advanceTimersByTimeAsync(400);
  expect(after.sent).toEqual([changed, hidden(3)]);
});

test('a clock that was set back makes nobody quiet for longer', async () => {
  const tab = aTab(JSON.stringify([['PAGE_HIDDEN', Date.now() + 3_600_000]]));
  const { reporter, sent } = aReporterIn(tab);
  reporter.report(hidden(1));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([hidden(1)]);
});

test.each(['no json', '{}', '[1, ["PAGE_HIDDEN"], ["PAGE_HIDDEN", "soon"]]'])(
  'what stands in its place and is not ours (%s) is passed over',
  (kept) => {
    const { reporter, sent } = aReporterIn(aTab(kept));
    reporter.report(hidden(1));
    expect(sent).toEqual([hidden(1)]);
  },
);
