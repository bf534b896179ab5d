import { expect, test } from '@jest/globals';
import { aCase, aSession } from '../testing/a-case.ts';
import { noteCameraCommand } from './camera.ts';

const live = aSession({ state: 'LIVE' });

test('what was asked of a camera is written down with what came of it, and changes nothing', () => {
  const kase = aCase({ sessions: [live] });
  const zoom = { command: 'ZOOM', value: 2.5, answer: 'DONE' };
  expect(noteCameraCommand(kase, live.id, zoom)).toEqual({
    case: kase,
    fact: { type: 'camera.commanded', sessionId: live.id, ...zoom },
  });
  const flip = { command: 'FLIP', answer: 'NO_ANSWER' };
  expect(noteCameraCommand(kase, live.id, flip).fact).toEqual({
    type: 'camera.commanded',
    sessionId: live.id,
    ...flip,
  });
});

test('a session that ended has no camera', () => {
  const kase = aCase({ sessions: [{ ...live, state: 'ENDED' }] });
  expect(() => noteCameraCommand(kase, live.id, { command: 'FLIP', answer: 'DONE' })).toThrow(
    expect.objectContaining({ code: 'TRANSITION_FORBIDDEN' }),
  );
});
