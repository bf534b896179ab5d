'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer, Refused } from '@visavis/call-client/call';
import { Question } from '../question.tsx';
import type { QuestionProps } from '../question.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { CallControl } from './call-control.tsx';

export type AskingControlProps = {
  readonly icon: ReactNode;
  readonly children: string;
  /** Whether it ends something: then yes can't be undone. */
  readonly isStop?: boolean;
  readonly question: Pick<QuestionProps, 'title' | 'text' | 'yes' | 'no'>;
  /** What is done after a yes. */
  readonly act: () => Promise<Answer<unknown>>;
};

/** A control that asks before it acts, and says above all others where the server refused. */
export function AskingControl({ icon, children, isStop = false, ...props }: AskingControlProps) {
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const actOn = async () => {
    const answer = await props.act();
    setRefused(answer.ok ? null : answer);
    setAsking(false);
  };
  return (
    <>
      <CallControl icon={icon} onPress={() => setAsking(true)} isStop={isStop}>
        {children}
      </CallControl>
      {refused ? (
        <div className="order-first col-span-full">
          <RefusalNotice refused={refused} />
        </div>
      ) : null}
      <Question
        {...props.question}
        open={isAsking}
        isGrave={isStop}
        onYes={actOn}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
