import type { LedSession } from '@visavis/contract/staff';
import { useToast } from '@visavis/ui/toast';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { findBeginHindrance, type BeginHindrance } from './begin-hindrance.ts';
import type { Health } from './recorder-state.ts';
import { useNow } from './use-now.ts';

export type Beginning = {
  readonly hindrance: BeginHindrance | undefined;
  readonly isBeginning: boolean;
  /** Begins, or says why that can't be yet: a key that does nothing looks broken. */
  readonly begin: () => void;
};

/** Begins the identification once, by button or key. */
export function useBegin(
  session: LedSession,
  health: Health | null,
  send: () => Promise<void>,
): Beginning {
  const t = useTranslations('call.begin');
  const tell = useToast();
  const [isBeginning, setBeginning] = useState(false);
  const isSent = useRef(false);
  const hindrance = findBeginHindrance(session, health, useNow());

  const begin = async () => {
    if (isSent.current) return;
    if (hindrance)
      return tell({ kind: 'look', title: t('cannotYet'), words: t(`why.${hindrance}`) });
    isSent.current = true;
    setBeginning(true);
    await send().finally(() => {
      isSent.current = false;
      setBeginning(false);
    });
  };
  return { hindrance, isBeginning, begin: () => void begin() };
}
