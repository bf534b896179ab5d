'use client';

import { classNames } from '@visavis/ui/class-names';
import { KeyHint } from '@visavis/ui/key-hint';
import { useToast } from '@visavis/ui/toast';
import { Tooltip } from '@visavis/ui/tooltip';
import { useId, type ReactNode } from 'react';

type BarButtonProps = {
  readonly children: ReactNode;
  readonly icon: ReactNode;
  readonly keyHint: string;
  readonly onPress: () => void;
  /** Why it can't be pressed now: greyed, and told whoever presses it all the same. */
  readonly hindrance?: string | null | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
};

/** A button of a bar, where there is no room for its reason beside it. */
export function BarButton(props: BarButtonProps) {
  const { hindrance, onPress, pressed, expanded } = props;
  const tell = useHindrance();
  const reasonId = useId();
  const button = (
    <button
      type="button"
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={hindrance ? true : undefined}
      aria-describedby={hindrance ? reasonId : undefined}
      aria-keyshortcuts={props.keyHint}
      className={classNames(
        'inline-flex min-h-control items-center gap-1.5 rounded-md px-2 whitespace-nowrap',
        hindrance
          ? 'cursor-not-allowed text-ink-soft'
          : 'font-semibold text-accent hover:bg-accent-soft',
        (pressed === true || expanded === true) && 'bg-accent-soft',
      )}
      onClick={() => (hindrance ? tell(hindrance) : onPress())}
    >
      {props.icon}
      <span>{props.children}</span>
      <KeyHint>{props.keyHint}</KeyHint>
    </button>
  );
  if (!hindrance) return button;
  return (
    <span className="inline-flex">
      <Tooltip words={hindrance}>{button}</Tooltip>
      <span id={reasonId} className="sr-only">
        {hindrance}
      </span>
    </span>
  );
}

/** Tells why something can't be done, when its key or button is pressed all the same. */
export function useHindrance(): (words: string) => void {
  const tell = useToast();
  return (words) => tell({ kind: 'look', title: words });
}
