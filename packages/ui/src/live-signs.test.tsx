import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { ConnectionBars } from './connection-bars.tsx';
import { filledBars } from './level-meter.tsx';
import { RecordingDot } from './recording-dot.tsx';
import { Signal } from './signal.tsx';

test('the dot blinks only while evidence is being written', () => {
  expect(renderToStaticMarkup(<RecordingDot writing words="Recording" />)).toContain(
    'animate-recording',
  );
  const stalled = renderToStaticMarkup(<RecordingDot writing={false} words="Stalled" />);
  expect(stalled).not.toContain('animate-');
  expect(stalled).not.toContain('bg-recording');
});

test.each(['verified', 'look', 'stop'] as const)('%s has a shape and a word', (kind) => {
  const html = renderToStaticMarkup(<Signal kind={kind}>word</Signal>);
  expect(html).toContain('<svg');
  expect(html).toContain('word');
});

test('a compact line quality keeps its words for screen readers', () => {
  const html = renderToStaticMarkup(<ConnectionBars quality="weak" words="Weak line" compact />);
  expect(html).toContain('sr-only');
  expect(html).toContain('Weak line');
});

test.each([
  [0, 0],
  [0.02, 2],
  [0.5, 6],
  [1, 8],
  [3, 8],
])('a level of %d fills %d bars', (level, bars) => {
  expect(filledBars(level)).toBe(bars);
});
