'use client';

import { useState } from 'react';
import type { Result } from '@visavis/contract/result';
import { Refusal } from '../errors/refusal.tsx';
import type { Refused } from '../server/answer.ts';
import { ChainVerdict } from './chain-verdict.tsx';
import type { JournalView } from './journal-line.ts';
import { JournalTable } from './journal-table.tsx';

type JournalSheetProps = {
  readonly view: JournalView;
  readonly caption: string;
  readonly onVerify: () => Promise<Result<JournalView>>;
};

/** A journal with the verdict on its chain. Verifying reads it afresh from the database. */
export function JournalSheet({ view: given, caption, onVerify }: JournalSheetProps) {
  const [view, setView] = useState(given);
  const [refused, setRefused] = useState<Refused>();
  const verify = async () => {
    const answered = await onVerify();
    setRefused(answered.ok ? undefined : answered);
    if (answered.ok) setView(answered.value);
  };
  return (
    <div className="flex flex-col gap-4">
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      <ChainVerdict view={view} onVerify={verify} />
      <JournalTable view={view} caption={caption} />
    </div>
  );
}
