import type { StepId } from '@visavis/domain/ids';
import { expect, test } from '@jest/globals';
import type { CallStage } from './call-stage-view.ts';
import { captionOf, countUnread } from './caption-of.ts';

const words = (text: string) => ({ en: text, el: text, pl: text, de: text, hi: text });
const step: CallStage['step'] = {
  id: 'tilt' as StepId,
  number: 4,
  count: 9,
  say: { ...words('Please tilt it.'), de: 'Bitte kippen.' },
  prompt: words('Tilt it.'),
  drawing: 'TILT',
  camera: 'DOCUMENT',
  shape: 'CARD',
};
const line = (from: 'AGENT' | 'CUSTOMER', text: string) => ({
  from,
  text,
  at: '2026-11-22T08:00:00.000Z',
});

test('the caption is what the step has the agent say, in the reader’s language', () => {
  expect(captionOf({ chat: [], step }, 0, 'de')).toBe('Bitte kippen.');
  expect(captionOf({ chat: [], step: null }, 0, 'de')).toBeNull();
});

test('what the agent writes during the step stands in its place, and only then', () => {
  const chat = [line('AGENT', 'Slower, please.'), line('CUSTOMER', 'I cannot.')];
  expect(captionOf({ chat, step }, 0, 'en')).toBe('Slower, please.');
  expect(captionOf({ chat, step }, 2, 'en')).toBe('Please tilt it.');
});

test('one’s own lines are not news', () => {
  const chat = [line('AGENT', 'Hello.'), line('CUSTOMER', 'Hello.'), line('AGENT', 'Ready?')];
  expect(countUnread(chat, 1)).toBe(1);
  expect(countUnread(chat, 3)).toBe(0);
});
