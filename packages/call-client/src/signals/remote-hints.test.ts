import { expect, test } from '@jest/globals';
import { findRemoteHints, type RemoteHints } from './remote-hints.ts';

const hints = (over: Partial<RemoteHints> = {}): RemoteHints => ({
  labels: ['Default - MacBook Pro Microphone (Built-in)', 'FaceTime HD Camera'],
  renderer: 'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
  presses: Array.from({ length: 10 }, () => ({ isTrusted: true, jumpPx: 0 })),
  isDisplayWrapped: false,
  isExtended: true,
  ...over,
});
const pressesOf = (count: number, jumpPx: number | null) =>
  Array.from({ length: count }, () => ({ isTrusted: true, jumpPx }));

test.each<[string, Partial<RemoteHints>]>([
  ['a laptop with a second screen', {}],
  ['an Android phone', { renderer: 'Adreno (TM) 740', presses: [] }],
  ['a PC', { renderer: 'ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11)' }],
  ['a few presses that jumped', { presses: pressesOf(4, 300) }],
  ['a tap now and then beside the mouse', { presses: [...pressesOf(8, 0), ...pressesOf(4, 200)] }],
])('nothing is seen on %s', (_, over) => {
  expect(findRemoteHints(hints(over))).toBeUndefined();
});

test.each<[string, Partial<RemoteHints>, object]>([
  ['a known device', { labels: ['AnyDesk Audio'] }, { device: 'AnyDesk Audio' }],
  ['the sound of a remote desktop', { labels: ['Remote Audio'] }, { device: 'Remote Audio' }],
  [
    'the screen of a remote desktop',
    { renderer: 'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)' },
    { screen: 'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)' },
  ],
  ['presses without a way to them', { presses: pressesOf(6, 250) }, { isJumping: true, jumps: 6 }],
  ['a mouse that was never seen', { presses: pressesOf(5, null) }, { isJumping: true }],
  ['presses that a program made', { presses: [{ isTrusted: false, jumpPx: 0 }] }, { made: 1 }],
  ['a wrapped way to share the screen', { isDisplayWrapped: true }, { isDisplayWrapped: true }],
])('%s is a hint', (_, over, found) => {
  expect(findRemoteHints(hints(over))).toMatchObject({ ...found, isExtended: true });
});
