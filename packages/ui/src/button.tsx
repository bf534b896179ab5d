'use client';

import { useId, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { buttonLook } from './button-look.tsx';
import type { ButtonVariant } from './button-look.tsx';
import { KeyHint } from './key-hint.tsx';
import { createPressGuard } from './press-guard.ts';
import type { PressGuard } from './press-guard.ts';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** The id of the form that it sends, where it stands outside of that. */
  readonly form?: string | undefined;
  /** May return a promise: until it settles the button is busy and takes no second press. */
  readonly onPress?: (() => void | Promise<void>) | undefined;
  readonly icon?: ReactNode;
  /** The key that presses it, as printed on it; the screen itself listens for the key. */
  readonly keyHint?: string | undefined;
  readonly busy?: boolean | undefined;
  /** What it says while busy, if that differs from what it says otherwise. */
  readonly busyLabel?: string | undefined;
  /** Why it can't be pressed now. It stays reachable, so that the reason can be read. */
  readonly disabledReason?: string | undefined;
  /** The id of what says elsewhere why it can't be pressed now; instead of `disabledReason`. */
  readonly blockedBy?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly label?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** A button that can't be pressed twice, and that says why when it can't be pressed at all. */
export function Button(props: ButtonProps) {
  const { variant, type = 'button', disabledReason, blockedBy, keyHint, onPress } = props;
  const reasonId = useId();
  const [pending, setPending] = useState(false);
  const guard = useRef<PressGuard>(null);
  guard.current ??= createPressGuard(setPending);
  const busy = props.busy === true || pending;
  const blocked = busy || disabledReason !== undefined || blockedBy !== undefined;

  return (
    <span className={props.wide ? 'flex flex-col gap-1' : 'inline-flex flex-col items-start gap-1'}>
      <button
        ref={props.ref}
        type={type}
        form={props.form}
        className={buttonLook(variant, props.wide)}
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-describedby={disabledReason === undefined ? blockedBy : reasonId}
        aria-keyshortcuts={keyHint}
        onClick={(event) => {
          if (blocked) {
            event.preventDefault();
            return;
          }
          if (onPress) void guard.current?.press(onPress);
        }}
      >
        {props.icon}
        <span>{busy ? (props.busyLabel ?? props.children) : props.children}</span>
        {keyHint === undefined ? null : <KeyHint>{keyHint}</KeyHint>}
      </button>
      {disabledReason === undefined ? null : (
        <span id={reasonId} className="text-small text-ink-soft">
          {disabledReason}
        </span>
      )}
    </span>
  );
}
