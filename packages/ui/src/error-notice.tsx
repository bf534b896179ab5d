import type { ReactNode } from 'react';
import { Mono } from './mono.tsx';
import { Notice } from './notice.tsx';

export type ErrorWords = {
  readonly happened: string;
  readonly safe?: string | undefined;
  readonly todo: string;
};

export type ErrorNoticeProps = {
  readonly words: ErrorWords;
  readonly actions?: ReactNode;
  readonly headsPage?: boolean;
  /** What to quote to whoever helps: the word for it, and the trace id. */
  readonly trace?: { readonly label: string; readonly id: string } | undefined;
};

/** What happened, what is safe, what to do: in this order, in this many words. */
export function ErrorNotice({ words, actions, headsPage, trace }: ErrorNoticeProps) {
  return (
    <Notice kind="stop" title={words.happened} actions={actions} headsPage={headsPage}>
      {words.safe === undefined ? null : <p>{words.safe}</p>}
      <p>{words.todo}</p>
      {trace ? (
        <p className="text-small text-ink-soft">
          {trace.label} <Mono>{trace.id}</Mono>
        </p>
      ) : null}
    </Notice>
  );
}
