'use client';

import type { ReactNode } from 'react';
import { useMessages, useTranslations } from 'use-intl';
import type { ErrorCode } from '@visavis/domain/errors';
import { ErrorNotice } from '@visavis/ui/error-notice';
import type { ErrorWords } from '@visavis/ui/error-notice';

export type RefusalProps = {
  readonly code: ErrorCode;
  readonly traceId?: string | undefined;
  readonly actions?: ReactNode;
};

/** The words of a refusal: what happened, what is safe, what to do. */
export function useRefusalWords(): (code: ErrorCode) => ErrorWords {
  const words: Readonly<Record<ErrorCode, ErrorWords>> = useMessages().errors;
  return (code) => words[code];
}

/** A refusal, shown where the thing was asked for. */
export function Refusal({ code, traceId, actions }: RefusalProps) {
  const t = useTranslations('app');
  const words = useRefusalWords()(code);
  return (
    <ErrorNotice
      words={words}
      actions={actions}
      trace={traceId === undefined ? undefined : { label: t('trace'), id: traceId }}
    />
  );
}
