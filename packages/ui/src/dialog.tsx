'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.tsx';

export type DialogShape = 'middle' | 'sheet';

export type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** The buttons, the safest one first. */
  readonly actions?: ReactNode;
  /** A question stands in the middle; a sheet comes from the right and may be long. */
  readonly shape?: DialogShape | undefined;
  readonly wide?: boolean | undefined;
  /** What has the focus at first, where that is not the first thing that can have it. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Called when it wants to close. Leave out where it must be answered. */
  readonly onClose?: (() => void) | undefined;
};

const SHAPES = {
  middle:
    'top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-md ' +
    'transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
  sheet:
    'top-0 right-0 h-dvh border-y-0 border-r-0 transition-transform ' +
    'data-ending-style:translate-x-full data-starting-style:translate-x-full',
} as const satisfies Record<DialogShape, string>;

const widthOf = (shape: DialogShape, wide: boolean): string => {
  if (shape === 'sheet') return wide ? 'w-[min(48rem,100vw)]' : 'w-[min(30rem,100vw)]';
  return wide ? 'w-[min(64rem,calc(100vw-2rem))]' : 'w-[min(30rem,calc(100vw-2rem))]';
};

/** Something that must be seen to before the page goes on. Holds the focus, gives it back. */
export function Dialog(props: DialogProps) {
  const { shape = 'middle', wide = false, onClose } = props;
  return (
    <BaseDialog.Root
      open={props.open}
      disablePointerDismissal
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-10 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          data-holds-keys
          {...(props.initialFocus ? { initialFocus: props.initialFocus } : {})}
          className={classNames(
            'fixed z-10 flex flex-col border border-line bg-surface shadow-float',
            SHAPES[shape],
            widthOf(shape, wide),
          )}
        >
          <div className="prose-words flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-5">
            <div className="flex flex-col gap-1">
              <BaseDialog.Title className="text-title font-semibold">
                {props.title}
              </BaseDialog.Title>
              {props.description === undefined ? null : (
                <BaseDialog.Description render={<div />} className="text-ink-soft">
                  {props.description}
                </BaseDialog.Description>
              )}
            </div>
            {props.children}
          </div>
          {props.actions ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:flex-col-reverse max-sm:items-stretch max-sm:[&_button]:w-full">
              {props.actions}
            </div>
          ) : null}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
