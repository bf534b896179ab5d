import { SetUpFailure } from '../../bootstrap/failure.mjs';
import { SIDE_ACTS } from '../side/side-acts.ts';
import type { SideAct } from '../side/side-act.ts';
import type { Act } from './act.ts';
import { chatAndHold } from './chat-and-hold.ts';
import { secondDevice } from './second-device.ts';

/** What happens in the middle of the main story. */
const ACTS: readonly Act[] = [chatAndHold, secondDevice];

/** A code that is wrong, another one, and the right one: part of its step, not beside it. */
export const WRONG_CODE = 'wrong-code';

export const ACT_NAMES: readonly string[] = [...ACTS, { name: WRONG_CODE }, ...SIDE_ACTS].map(
  ({ name }) => name,
);

export type Programme = {
  readonly acts: readonly Act[];
  readonly hasWrongCode: boolean;
  readonly sideActs: readonly SideAct[];
};

/** What is played: the short acts, unless some are asked for by name, or all of them. */
export function programmeOf(asked: readonly string[] | 'SHORT' | 'ALL'): Programme {
  const unknown =
    typeof asked === 'string' ? [] : asked.filter((name) => !ACT_NAMES.includes(name));
  if (unknown.length > 0)
    throw new SetUpFailure(
      `There is no act ${unknown.join(', ')}`,
      `These are the acts: ${ACT_NAMES.join(', ')}.`,
    );
  const isPlayed = ({ name }: { readonly name: string }, isShort: boolean): boolean =>
    typeof asked === 'string' ? isShort || asked === 'ALL' : asked.includes(name);
  return {
    acts: ACTS.filter((act) => isPlayed(act, true)),
    hasWrongCode: isPlayed({ name: WRONG_CODE }, true),
    sideActs: SIDE_ACTS.filter((act) => isPlayed(act, false)),
  };
}
