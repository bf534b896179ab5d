'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Field, TextArea } from '@visavis/ui/field';
import { useToast } from '@visavis/ui/toast';
import { Refusal } from '../errors/refusal.tsx';
import type { Refused } from '../server/answer.ts';
import { judge } from '../server/actions/review.ts';
import type { ReviewData } from './review-data.ts';

/** The second person's judgement. A return needs a remark; one's own session is another's to judge. */
export function VerdictForm({ review }: { readonly review: ReviewData }) {
  const t = useTranslations('review.verdict');
  const router = useRouter();
  const tell = useToast();
  const [remark, setRemark] = useState('');
  const [lacksRemark, setLacksRemark] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const blocked = review.verdictBlocked;
  if (blocked === 'REVIEWED' || blocked === 'ROLE') return null;
  if (blocked) return <p className="prose-words text-ink-soft">{t(`blocked.${blocked}`)}</p>;

  const give = async (verdict: 'CONFIRMED' | 'RETURNED') => {
    const isMissing = verdict === 'RETURNED' && remark.trim() === '';
    setLacksRemark(isMissing);
    if (isMissing) return;
    const { caseId, sessionId } = review;
    const answered = await judge({
      caseId,
      sessionId,
      verdict,
      remark: remark.trim() || undefined,
    });
    if (!answered.ok) {
      setRefused(answered);
      return;
    }
    tell({ kind: 'verified', title: t(`done.${verdict}`) });
    router.refresh();
  };

  return (
    <div className="flex flex-col gap-3">
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      <Field
        label={t('remark')}
        hint={t('remarkHint')}
        error={lacksRemark ? t('remarkMissing') : undefined}
      >
        <TextArea
          value={remark}
          maxLength={2000}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={() => give('CONFIRMED')}>
          {t('confirm')}
        </Button>
        <Button onPress={() => give('RETURNED')}>{t('return')}</Button>
      </div>
    </div>
  );
}
