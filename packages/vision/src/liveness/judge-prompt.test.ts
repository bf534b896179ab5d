import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describePrompt, judgePrompt } from './judge-prompt.ts';
import type { SeriesFrame } from './series.ts';

const BOX = { xPx: 0, yPx: 0, widthPx: 100, heightPx: 100 };
const FREE = { eyeLight: 0.8, mouthColour: 0.01, eyes: false, mouth: false };

const aFrame = ({ turn = 0, opening = 0.3, likeness = 0.95 } = {}): SeriesFrame => ({
  atMs: 0,
  face: { turn, eyes: { right: opening, left: opening }, covered: FREE, box: BOX },
  likeness,
});
const turns = (...all: readonly number[]) => all.map((turn) => aFrame({ turn }));
const lids = (...all: readonly number[]) => all.map((opening) => aFrame({ opening }));
const hidden = (likeness: number): SeriesFrame => ({ atMs: 0, face: null, likeness });

test.each([
  ['TURN_LEFT', turns(0, 0.2, 0.5, 0.85, 0.9, 0.4), 'SEEN'],
  ['TURN_RIGHT', turns(0, 0.2, 0.5, 0.85, 0.9, 0.4), 'NOT_SEEN'],
  ['TURN_RIGHT', turns(0, -0.2, -0.85, -0.9, -0.1), 'SEEN'],
  ['TURN', turns(0, -0.2, -0.85, -0.9, -0.1), 'SEEN'],
  ['TURN', turns(0, 0.2, 0.85, 0.9, 0.1), 'SEEN'],
  ['TURN', turns(0, 0.1, -0.2, 0.2, 0), 'NOT_SEEN'],
  ['TURN_LEFT', turns(0, 0.1, 0.5, 0.6, 0.1), 'CANT_TELL'],
  // One frame alone may be a slip of the mesh.
  ['TURN_LEFT', turns(0, 0.1, 0.95, 0.1, 0), 'NOT_SEEN'],
  // Turned from the first frame to the last: a picture of a half profile.
  ['TURN_LEFT', turns(0.9, 0.9, 0.9, 0.9, 0.9), 'CANT_TELL'],
  ['EYES_CLOSED', lids(0.3, 0.3, 0.14, 0.13, 0.3), 'SEEN'],
  ['EYES_CLOSED', lids(0.3, 0.29, 0.3, 0.31, 0.3), 'NOT_SEEN'],
  ['EYES_CLOSED', lids(0.3, 0.29, 0.12, 0.31, 0.3), 'NOT_SEEN'],
  ['EYES_CLOSED', lids(0.3, 0.29, 0.23, 0.23, 0.3), 'CANT_TELL'],
  ['HAND', [aFrame(), hidden(0.2), hidden(0.1), hidden(0.3), aFrame()], 'SEEN'],
  ['HAND', [aFrame(), aFrame(), aFrame(), aFrame(), aFrame()], 'NOT_SEEN'],
  // Who leaves the picture does not come back into their place.
  ['HAND', [aFrame(), aFrame(), hidden(0.2), hidden(0.1), hidden(0.1)], 'CANT_TELL'],
  // Never seen from the front: nothing is known of what came before the face.
  ['HAND', Array(6).fill({ ...aFrame({ turn: 0.7 }), likeness: null }), 'CANT_TELL'],
  // A turn of the head changes the place of the face as well.
  [
    'HAND',
    [aFrame(), ...[0.6, 0.9, 0.6].map((turn) => aFrame({ turn, likeness: 0.3 })), aFrame()],
    'CANT_TELL',
  ],
] as const)('%s, case %#', (prompt, frames, verdict) => {
  expect(judgePrompt(prompt, frames).verdict).toBe(verdict);
});

test('with too few frames, or none that shows a face, nothing is told, and why', () => {
  expect(judgePrompt('TURN_LEFT', turns(0, 0.9))).toMatchObject({ cause: 'TOO_FEW_FRAMES' });
  const finding = describePrompt(judgePrompt('EYES_CLOSED', Array(8).fill(hidden(0))));
  expect(finding).toEqual({
    code: 'PROMPT_CANT_TELL',
    level: 'LOOK',
    values: { prompt: 'EYES_CLOSED', frames: 8, faces: 0, cause: 'NO_FACE' },
  });
});

test('narrow eyes are held against the same person, and not against a number for all', () => {
  const narrow = lids(0.2, 0.2, 0.2, 0.2, 0.2);
  expect(judgePrompt('EYES_CLOSED', narrow).verdict).toBe('NOT_SEEN');
  expect(judgePrompt('EYES_CLOSED', narrow, 0.32).verdict).toBe('SEEN');
});

test('turning farther never makes a turn less seen', () => {
  const ranks = { NOT_SEEN: 0, CANT_TELL: 1, SEEN: 2 };
  const turn = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(turn, { minLength: 4, maxLength: 12 }), turn, (some, more) => {
      const judged = (all: readonly number[]) =>
        ranks[judgePrompt('TURN_LEFT', turns(0, ...all)).verdict];
      const farther = some.map((each) => each + more);
      expect(judged(farther)).toBeGreaterThanOrEqual(judged(some));
    }),
  );
});
