import type { SessionId } from '../ids.ts';

/** A fact about a session. */
export type InSession<Type extends string, Rest = object> = {
  readonly type: Type;
  readonly sessionId: SessionId;
} & Rest;
