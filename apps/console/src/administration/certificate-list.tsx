'use client';

import type { CertificateState } from '@visavis/domain/staff/certificate';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { momentWords } from '@visavis/ui/moment';
import { Badge, type SignalKind } from '@visavis/ui/signal';
import { useToast } from '@visavis/ui/toast';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useLanguageName } from '../call/local-text.tsx';
import { Refusal } from '../errors/refusal.tsx';
import { withdrawCertificate } from '../server/actions/qualifications.ts';
import type { Refused } from '../server/answer.ts';
import type { QualificationView } from './qualification-view.ts';

type Certificate = QualificationView['certificates'][number];

const KINDS = {
  VALID: 'verified',
  EXPIRES_SOON: 'look',
  NOT_YET: 'look',
  EXPIRED: 'stop',
  WITHDRAWN: undefined,
} as const satisfies Record<CertificateState, SignalKind | undefined>;

type CertificateListProps = { readonly member: QualificationView; readonly isOwn: boolean };

/** One agent's certificates: how many of each standing, and all of them on demand. */
export function CertificateList({ member, isOwn }: CertificateListProps) {
  const t = useTranslations('admin.certificates');
  const [withdrawn, setWithdrawn] = useState<Certificate>();
  const { certificates } = member;
  if (certificates.length === 0) return <Badge kind="stop">{t('noCertificate')}</Badge>;
  const states = [...new Set(certificates.map(({ state }) => state))];
  return (
    <>
      <details>
        <summary className="flex cursor-pointer flex-wrap items-center gap-2">
          {t('show', { count: certificates.length })}
          {states.map((state) => (
            <Badge key={state} kind={KINDS[state]}>
              {t(`state.${state}`)}{' '}
              {certificates.filter((certificate) => certificate.state === state).length}
            </Badge>
          ))}
        </summary>
        <ul className="mt-2 flex flex-col gap-2">
          {certificates.map((certificate) => (
            <li key={certificate.id} className="flex flex-wrap items-center gap-2">
              <CertificateWords certificate={certificate} />
              {isOwn || certificate.state === 'WITHDRAWN' ? null : (
                <Button onPress={() => setWithdrawn(certificate)}>{t('withdraw')}</Button>
              )}
            </li>
          ))}
        </ul>
      </details>
      {withdrawn ? (
        <Withdraw member={member} certificate={withdrawn} onClose={() => setWithdrawn(undefined)} />
      ) : null}
    </>
  );
}

function CertificateWords({ certificate }: { readonly certificate: Certificate }) {
  const t = useTranslations('admin.certificates');
  const documents = useTranslations('call.declared.documents');
  const languageName = useLanguageName();
  const locale = useLocale();
  const { documentType, language, expiresOn, state } = certificate;
  const day = momentWords(expiresOn, 'date', locale, 'UTC');
  return (
    <>
      <span>
        {documents(documentType)}, {languageName(language)}, {t('until', { day })}
      </span>
      <Badge kind={KINDS[state]}>{t(`state.${state}`)}</Badge>
    </>
  );
}

type WithdrawProps = {
  readonly member: QualificationView;
  readonly certificate: Certificate;
  readonly onClose: () => void;
};

/** Asks once more: a certificate that was withdrawn stays so. */
function Withdraw({ member, certificate, onClose }: WithdrawProps) {
  const t = useTranslations('admin.certificates');
  const documents = useTranslations('call.declared.documents');
  const languageName = useLanguageName();
  const router = useRouter();
  const tell = useToast();
  const [refused, setRefused] = useState<Refused>();
  const confirm = async () => {
    const answered = await withdrawCertificate({ staffId: member.id, id: certificate.id });
    if (!answered.ok) return setRefused(answered);
    tell({ kind: 'verified', title: t('told.withdrawn') });
    onClose();
    router.refresh();
  };
  const what = {
    document: documents(certificate.documentType),
    language: languageName(certificate.language),
  };
  return (
    <Dialog
      open
      title={t('withdrawWhat', what)}
      description={t('withdrawWords', { name: member.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="danger" onPress={confirm}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
    </Dialog>
  );
}
