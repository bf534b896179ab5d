'use client';

import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CaseId } from '@visavis/domain/ids';
import { Button } from '@visavis/ui/button';
import { useToast } from '@visavis/ui/toast';
import { Refusal } from '../errors/refusal.tsx';
import { askForPackage } from '../server/actions/packages.ts';
import type { Refused } from '../server/answer.ts';

/** Takes out the evidence package of a case. That it was taken is written into the journal. */
export function PackagePanel({
  caseId,
  isInSession,
}: {
  readonly caseId: CaseId;
  readonly isInSession: boolean;
}) {
  const t = useTranslations('cases.package');
  const tell = useToast();
  const [refused, setRefused] = useState<Refused>();

  const fetchPackage = async () => {
    const answered = await askForPackage({ caseId });
    setRefused(answered.ok ? undefined : answered);
    if (!answered.ok) return;
    // Only the browser itself can write a file of many gigabytes straight to the disk.
    window.location.assign(answered.value.path);
    tell({ kind: 'verified', title: t('begins') });
  };

  return (
    <div className="flex flex-col items-start gap-3">
      <p className="prose-words text-ink-soft">{t('lead')}</p>
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      <Button
        icon={<PackageCheck aria-hidden="true" size={16} />}
        disabledReason={isInSession ? t('inSession') : undefined}
        busyLabel={t('preparing')}
        onPress={fetchPackage}
      >
        {t('fetch')}
      </Button>
      <a href="/public-keys" download className="text-accent underline-offset-2 hover:underline">
        {t('keys')}
      </a>
    </div>
  );
}
