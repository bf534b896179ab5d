import type { Metadata } from 'next';
import Link from 'next/link';
import { caseId as caseIdSchema } from '@visavis/contract/vocabulary';
import { may } from '@visavis/domain/access/access';
import { findOpenSession } from '@visavis/domain/case/find-session';
import { buttonLook } from '@visavis/ui/button-look';
import { Mono } from '@visavis/ui/mono';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { notFound } from 'next/navigation';
import { CaseFacts } from '../../../../src/cases/case-facts.tsx';
import { ConsentList } from '../../../../src/cases/consent-list.tsx';
import { countryName } from '../../../../src/cases/country-names.ts';
import { DeclaredData } from '../../../../src/cases/declared-data.tsx';
import { DeviceData } from '../../../../src/cases/device-data.tsx';
import { InvitationPanel } from '../../../../src/cases/invitation-panel.tsx';
import { invitationStateOf } from '../../../../src/cases/invitation-state.ts';
import { PackagePanel } from '../../../../src/cases/package-panel.tsx';
import { SessionTable } from '../../../../src/cases/session-table.tsx';
import { requestLanguage, serverTranslations } from '../../../../src/language/request-language.ts';
import { Section } from '../../../../src/section.tsx';
import { forPage } from '../../../../src/server/for-page.tsx';
import { getParts } from '../../../../src/server/parts.ts';
import { readCase } from '../../../../src/server/read-case.ts';
import { staffNames } from '../../../../src/server/staff-names.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('cases.one') };
}

type CasePageProps = { readonly params: Promise<{ readonly caseId: string }> };

export default async function CasePage({ params }: CasePageProps) {
  const id = caseIdSchema.safeParse((await params).caseId);
  if (!id.success) notFound();
  return forPage('case', async ({ actor }) => {
    const t = await serverTranslations();
    const { locale } = await requestLanguage();
    const parts = getParts();
    const kase = await readCase(parts, actor, id.data);
    const procedure = parts.ports.procedures.get(kase.procedure.id, kase.procedure.version);
    return (
      <Page>
        <PageHeader
          title={
            <>
              {t('cases.one')} <Mono>{kase.reference}</Mono>
            </>
          }
          actions={
            may(actor, 'journal:view') ? (
              <Link
                href={`/cases/${kase.id}/journal`}
                prefetch={false}
                className={buttonLook('secondary')}
              >
                {t('cases.toJournal')}
              </Link>
            ) : null
          }
        />
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[2fr_1fr]">
          <div className="flex min-w-0 flex-col gap-6">
            <Section title={t('cases.sessions.title')}>
              <SessionTable
                caseId={kase.id}
                sessions={kase.sessions}
                staffNames={await staffNames(parts)}
                mayReview={may(actor, 'evidence:view')}
              />
            </Section>
            <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
              <Section title={t('cases.consents.title')}>
                <ConsentList consents={kase.consents} />
              </Section>
              <Section title={t('cases.device.title')}>
                <DeviceData device={kase.device} />
              </Section>
            </div>
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <Section title={t('cases.declared.title')}>
              <DeclaredData
                declared={kase.declared}
                nationality={countryName(kase.declared.nationality, locale)}
              />
            </Section>
            <Section title={t('cases.facts.title')}>
              <CaseFacts kase={kase} procedureTitle={procedure.title} />
            </Section>
            {may(actor, 'package:export') ? (
              <Section title={t('cases.package.title')}>
                <PackagePanel caseId={kase.id} isInSession={findOpenSession(kase) !== undefined} />
              </Section>
            ) : null}
            <Section title={t('cases.invitation.title')}>
              <InvitationPanel
                caseId={kase.id}
                state={invitationStateOf(kase, parts.ports.clock.now())}
                expiresAt={kase.invitation.expiresAt}
                mayChange={may(actor, 'invitation:renew')}
                isInSession={findOpenSession(kase) !== undefined}
              />
            </Section>
          </div>
        </div>
      </Page>
    );
  });
}
