import { Check, Square, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type SignalKind = 'verified' | 'look' | 'stop';

const ICONS = { verified: Check, look: TriangleAlert, stop: Square } as const;
const TEXT = { verified: 'text-verified', look: 'text-look', stop: 'text-stop' } as const;
const FILL = {
  verified: 'bg-verified-soft text-verified',
  look: 'bg-look-soft text-look',
  stop: 'bg-stop-soft text-stop',
} as const;

/** The shape of a signal: a tick, a triangle or a square. Always beside a word. */
export function SignalIcon({
  kind,
  size = 16,
}: {
  readonly kind: SignalKind;
  readonly size?: number;
}) {
  const Icon = ICONS[kind];
  return (
    <Icon
      aria-hidden="true"
      size={size}
      strokeWidth={2.5}
      fill={kind === 'stop' ? 'currentColor' : 'none'}
      className={classNames('shrink-0', TEXT[kind])}
    />
  );
}

/** A signal in a line of text: its shape and its word, never colour alone. */
export function Signal({
  kind,
  children,
}: {
  readonly kind: SignalKind;
  readonly children: ReactNode;
}) {
  return (
    <span className={classNames('inline-flex items-center gap-1 font-semibold', TEXT[kind])}>
      <SignalIcon kind={kind} />
      {/* Its words stand on the line of the words around it, not its shape. */}
      <span className="self-baseline">{children}</span>
    </span>
  );
}

/** A signal that stands on its own, in a table or beside a heading. */
export function Badge({
  kind,
  children,
}: {
  readonly kind?: SignalKind | undefined;
  readonly children: ReactNode;
}) {
  const look = kind ? FILL[kind] : 'bg-sunken text-ink';
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-small font-semibold whitespace-nowrap',
        look,
      )}
    >
      {kind ? <SignalIcon kind={kind} size={12} /> : null}
      {children}
    </span>
  );
}
