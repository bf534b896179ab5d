import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { SignalIcon } from './signal.tsx';
import type { SignalKind } from './signal.tsx';

const FRAME = {
  verified: 'border-verified bg-verified-soft',
  look: 'border-look bg-look-soft',
  stop: 'border-stop bg-stop-soft',
} as const satisfies Record<SignalKind, string>;

export type NoticeProps = {
  readonly kind: SignalKind;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Nothing else is on the page: its title is the page's heading. */
  readonly headsPage?: boolean | undefined;
};

/** A message in the page, with the shape of its signal, and what can be done about it. */
export function Notice({ kind, title, children, actions, headsPage = false }: NoticeProps) {
  const Title = headsPage ? 'h1' : 'p';
  return (
    <section
      role={kind === 'stop' ? 'alert' : 'status'}
      className={classNames('flex gap-3 rounded-md border p-3', FRAME[kind])}
    >
      <span className="pt-0.5">
        <SignalIcon kind={kind} size={18} />
      </span>
      <div className="prose-words flex min-w-0 flex-col gap-1">
        <Title className="font-semibold">{title}</Title>
        {children}
        {actions ? <div className="flex flex-wrap gap-2 pt-2">{actions}</div> : null}
      </div>
    </section>
  );
}
