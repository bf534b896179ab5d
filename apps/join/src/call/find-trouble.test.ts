import { expect, test } from '@jest/globals';
import { findTrouble } from './find-trouble.ts';
import type { CallSituation } from './find-trouble.ts';

class FakeTrack extends EventTarget {}
const video = new FakeTrack() as MediaStream;
const camera = new FakeTrack() as MediaStreamTrack;

const good: CallSituation = {
  line: { state: 'CONNECTED' },
  media: { state: 'JOINED' },
  quality: {
    sending: 'GOOD',
    receiving: 'GOOD',
    isCameraDead: false,
    isOverworked: false,
    rttMs: 40,
    sentKbps: 900,
    receivedKbps: 900,
    framesSentPerSecond: 30,
    framesDecodedPerSecond: 30,
  },
  remote: { video, audio: null, isVideoPaused: false, isAudioPaused: false },
  local: { camera, microphone: camera, lost: null },
  agentConnected: true,
  isMuted: false,
};

test('a call in which everything flows has no trouble', () => {
  expect(findTrouble(good)).toBeUndefined();
});

test('each thing that is wrong is told', () => {
  const told = (differing: Partial<CallSituation>) => findTrouble({ ...good, ...differing });
  expect(told({ line: { state: 'RECONNECTING', since: 5 } })).toEqual({
    kind: 'DROPPED',
    since: 5,
  });
  expect(told({ media: { state: 'RECOVERING', since: 6 } })).toEqual({ kind: 'DROPPED', since: 6 });
  expect(told({ media: { state: 'JOINING' } })).toEqual({ kind: 'JOINING' });
  expect(told({ agentConnected: false })).toEqual({ kind: 'AGENT_AWAY' });
  const local = { camera: null, microphone: camera } as const;
  expect(told({ local: { ...local, lost: 'NO_CAMERA' } })).toEqual({ kind: 'CAMERA_LOST' });
  expect(told({ local: { ...local, lost: 'IN_USE' } })).toEqual({ kind: 'CAMERA_IN_USE' });
  const voiceless = { camera, microphone: null, lost: 'IN_USE' } as const;
  expect(told({ local: voiceless })).toEqual({ kind: 'MICROPHONE_LOST' });
  expect(told({ quality: { ...good.quality, sending: 'NONE' } })).toEqual({ kind: 'NOT_SENDING' });
  expect(told({ quality: { ...good.quality, receiving: 'NONE' } })).toEqual({
    kind: 'NOT_ARRIVING',
  });
  expect(told({ remote: { ...good.remote, video: null } })).toEqual({ kind: 'NOT_ARRIVING' });
  expect(told({ remote: { ...good.remote, isVideoPaused: true } })).toEqual({
    kind: 'AGENT_CAMERA_OFF',
  });
  expect(told({ isMuted: true })).toEqual({ kind: 'MUTED' });
});

test('of several the worst is told', () => {
  const all = findTrouble({
    ...good,
    line: { state: 'RECONNECTING', since: 5 },
    agentConnected: false,
    isMuted: true,
  });
  expect(all).toEqual({ kind: 'DROPPED', since: 5 });
});
