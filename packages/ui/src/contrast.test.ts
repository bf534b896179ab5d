import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { contrastOf, readTokens } from './contrast.ts';

const themes = readTokens(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));
const GROUNDS = ['paper', 'surface', 'sunken'] as const;
const SIGNALS = ['verified', 'look', 'stop'] as const;

/** What is laid on what, and how far apart they must be: 7 for words read out, 4.5 for words, 3 for shapes. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...GROUNDS.flatMap((ground) => [
    ['ink', ground, 7] as const,
    ['ink-soft', ground, 4.5] as const,
    ['accent', ground, 4.5] as const,
    ['edge', ground, 3] as const,
    ['recording', ground, 3] as const,
    ...SIGNALS.map((signal) => [signal, ground, 4.5] as const),
  ]),
  ...SIGNALS.flatMap((signal) => [
    [signal, `${signal}-soft`, 4.5] as const,
    ['ink', `${signal}-soft`, 7] as const,
    ['ink-soft', `${signal}-soft`, 4.5] as const,
    ['accent', `${signal}-soft`, 4.5] as const,
  ]),
  ['accent', 'accent-soft', 4.5],
  ['ink', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-accent', 'stop', 4.5],
  ['on-accent', 'stop-strong', 4.5],
];

test('black on white is as far apart as can be', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
});

test('both themes name the same colours', () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
  expect(Object.keys(themes.light).length).toBeGreaterThan(15);
});

test.each(['light', 'dark'] as const)('%s: every pair keeps its distance', (theme) => {
  const tooNear = PAIRS.flatMap(([front, ground, least]) => {
    const ratio = contrastOf(themes[theme][front] ?? '', themes[theme][ground] ?? '');
    return ratio < least ? [`${front} on ${ground}: ${ratio.toFixed(2)} < ${least}`] : [];
  });
  expect(tooNear).toEqual([]);
});

test('the recording red belongs to the recording dot alone', () => {
  for (const theme of [themes.light, themes.dark]) {
    const others = Object.entries(theme).filter(([name]) => name !== 'recording');
    expect(others.map(([, colour]) => colour)).not.toContain(theme.recording);
  }
});
