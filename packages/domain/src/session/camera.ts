import type { Case, Change } from '../case/case.ts';
import { assertState, getSession } from '../case/find-session.ts';
import type { SessionId } from '../ids.ts';

/** What was asked of the customer's camera, and what came of it. */
export type CameraCommanded = {
  readonly command: string;
  readonly value?: string | number | undefined;
  readonly answer: string;
};

/** Writes down what the agent did with the customer's camera. */
export function noteCameraCommand(
  kase: Case,
  sessionId: SessionId,
  { command, value, answer }: CameraCommanded,
): Change {
  assertState(getSession(kase, sessionId), 'CLAIMED', 'LIVE');
  return {
    case: kase,
    fact: {
      type: 'camera.commanded',
      sessionId,
      command,
      ...(value === undefined ? {} : { value }),
      answer,
    },
  };
}
