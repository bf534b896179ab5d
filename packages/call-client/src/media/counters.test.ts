import { expect, test } from '@jest/globals';
import { countersOf } from './counters.ts';

test('layers of simulcast add their bytes and count the frames of the busiest', () => {
  const counters = countersOf(
    [
      { type: 'outbound-rtp', kind: 'video', framesSent: 300, bytesSent: 1_000 },
      {
        type: 'outbound-rtp',
        kind: 'video',
        framesSent: 20,
        bytesSent: 500,
        qualityLimitationReason: 'cpu',
      },
      { type: 'outbound-rtp', kind: 'audio', bytesSent: 100 },
      { type: 'media-source', kind: 'video', frames: 310 },
      { type: 'remote-inbound-rtp', roundTripTime: 0.08, fractionLost: 0.1 },
      { type: 'inbound-rtp', kind: 'video', framesDecoded: 290, bytesReceived: 9, packetsLost: 2 },
      { type: 'codec' },
    ],
    7,
  );
  expect(counters).toEqual({
    at: 7,
    cameraFrames: 310,
    framesSent: 300,
    bytesSent: 1_600,
    isCpuLimited: true,
    shareLostSent: 0.1,
    framesDecoded: 290,
    bytesReceived: 9,
    packetsReceived: 0,
    packetsLost: 2,
    rttMs: 80,
  });
});

test('where the browser does not count the camera, what is sent stands for it', () => {
  const rows = [
    { type: 'outbound-rtp', framesEncoded: 12 },
    { type: 'media-source', kind: 'video' },
  ];
  expect(countersOf(rows, 0)).toMatchObject({ cameraFrames: 12, framesSent: 12, rttMs: null });
});
