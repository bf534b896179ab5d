'use client';

import { Menu as BaseMenu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

export type MenuProps = {
  readonly title: string;
  /** What a screen reader says of the button, where the title alone would not suffice. */
  readonly label?: string | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A button that opens a short list of things to do. */
export function Menu({ title, label, icon, children }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger
        aria-label={label}
        className="inline-flex min-h-control items-center gap-2 rounded-md px-2 text-accent hover:bg-accent-soft data-popup-open:bg-accent-soft"
      >
        {icon}
        <span className="max-w-48 truncate">{title}</span>
        <ChevronDown aria-hidden="true" size={14} />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align="end" className="z-20">
          <BaseMenu.Popup
            data-holds-keys
            className="min-w-44 rounded-md border border-line bg-surface p-1 shadow-float"
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

export type MenuEntryProps = {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly onChoose: () => void | Promise<void>;
};

/** One thing to do. */
export function MenuEntry({ children, icon, disabled = false, onChoose }: MenuEntryProps) {
  return (
    <BaseMenu.Item
      disabled={disabled}
      onClick={() => void onChoose()}
      className="flex min-h-control cursor-pointer items-center gap-2 rounded-md px-2 text-accent data-disabled:cursor-not-allowed data-disabled:text-ink-soft data-highlighted:bg-accent-soft data-highlighted:outline-none"
    >
      {icon}
      {children}
    </BaseMenu.Item>
  );
}

/** A line in a menu that says something and does nothing. */
export function MenuNote({ children }: { readonly children: ReactNode }) {
  return <div className="px-2 py-1 text-small text-ink-soft">{children}</div>;
}
