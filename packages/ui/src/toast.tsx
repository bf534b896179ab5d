'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { SignalIcon } from './signal.tsx';
import type { SignalKind } from './signal.tsx';

type ToastSignal = { readonly kind: SignalKind };

export type Tell = (told: {
  readonly kind: SignalKind;
  readonly title: string;
  readonly words?: string | undefined;
}) => void;

/** Tells something that needs no answer; a stop stays until it is closed. */
export function useToast(): Tell {
  const manager = Toast.useToastManager<ToastSignal>();
  return ({ kind, title, words }) => {
    manager.add({
      title,
      description: words,
      data: { kind },
      timeout: kind === 'stop' ? 0 : 6000,
      priority: kind === 'stop' ? 'high' : 'low',
    });
  };
}

export type ToastsProps = { readonly closeLabel: string; readonly children: ReactNode };

/** Holds what is told: in the lower left, where no button stands, announced as it comes. */
export function Toasts({ closeLabel, children }: ToastsProps) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-4 left-4 z-30 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2">
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList({ closeLabel }: { readonly closeLabel: string }) {
  const { toasts } = Toast.useToastManager<ToastSignal>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-md border border-line bg-surface p-3 shadow-float transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3">
        <span className="pt-0.5">
          <SignalIcon kind={toast.data?.kind ?? 'verified'} />
        </span>
        <span className="prose-words min-w-0 flex-1">
          <Toast.Title render={<p />} className="font-semibold" />
          <Toast.Description render={<p />} className="text-ink-soft" />
        </span>
        <Toast.Close
          aria-label={closeLabel}
          className="flex size-6 items-center justify-center rounded-md text-accent hover:bg-accent-soft"
        >
          <X aria-hidden="true" size={16} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
