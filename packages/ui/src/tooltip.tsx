'use client';

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

export type TooltipProps = {
  readonly words: string;
  /** What it is about: a button, or something else that takes the focus. */
  readonly children: ReactElement;
};

/** A few words more about a control. Nothing that one must know may stand only here. */
export function Tooltip({ words, children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={300} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} className="z-20">
          <BaseTooltip.Popup className="max-w-72 rounded-md border border-line bg-surface px-2 py-1 text-small shadow-float">
            {words}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
