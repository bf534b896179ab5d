import { expect, test } from '@jest/globals';
import { aCase, aRecording, aSession, aThumbnails, AT } from '../testing/a-case.ts';
import { noteDisconnected, noteReturned } from './continuity.ts';
import { finishRecording, sealSession, storeRecording } from './recordings.ts';

const recording = aRecording();
const sealed = aSession({ state: 'ENDED', recordings: [recording] });
const kase = aCase({ sessions: [sealed] });
const forbidden = expect.objectContaining({ code: 'TRANSITION_FORBIDDEN' });

test('a sealed session takes no recording, no break and no second seal', () => {
  expect(() => storeRecording(kase, sealed.id, aRecording())).toThrow(forbidden);
  expect(() => noteDisconnected(kase, sealed.id, 'CUSTOMER', AT)).toThrow(forbidden);
  expect(() => noteReturned(kase, sealed.id, 'CUSTOMER', AT)).toThrow(forbidden);
  expect(() => sealSession(kase, sealed.id, AT)).toThrow(forbidden);
});

test('a sealed session still gets the stills of its recordings, once', () => {
  const stills = aThumbnails();
  const { case: finished } = finishRecording(kase, sealed.id, recording.id, stills);
  expect(finished.sessions[0]?.recordings[0]?.thumbnails).toEqual(stills);
  expect(() => finishRecording(finished, sealed.id, recording.id, stills)).toThrow(
    expect.objectContaining({ code: 'CONFLICT' }),
  );
});
