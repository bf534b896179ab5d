import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { caseId as caseIdSchema, sessionId as sessionIdSchema } from '@visavis/contract/vocabulary';
import { buttonLook } from '@visavis/ui/button-look';
import { Mono } from '@visavis/ui/mono';
import { PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../../../../../../src/language/request-language.ts';
import { Review } from '../../../../../../src/review/review.tsx';
import { forPage } from '../../../../../../src/server/for-page.tsx';
import { getParts } from '../../../../../../src/server/parts.ts';
import { openReview } from '../../../../../../src/server/open-review.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('review.title') };
}

type ReviewPageProps = {
  readonly params: Promise<{ readonly caseId: string; readonly sessionId: string }>;
};

export default async function ReviewPage({ params }: ReviewPageProps) {
  const asked = await params;
  const caseId = caseIdSchema.safeParse(asked.caseId);
  const sessionId = sessionIdSchema.safeParse(asked.sessionId);
  if (!caseId.success || !sessionId.success) notFound();
  return forPage('review', async ({ actor }) => {
    const t = await serverTranslations();
    const review = await openReview(getParts(), actor, caseId.data, sessionId.data);
    return (
      <div className="mx-auto flex w-full max-w-[1800px] flex-col gap-4 px-4 py-6">
        <PageHeader
          title={
            <>
              {t('review.title')} <Mono>{review.reference}</Mono>
            </>
          }
          actions={
            <Link href={`/cases/${review.caseId}`} prefetch={false} className={buttonLook()}>
              {t('review.toCase')}
            </Link>
          }
        />
        <Review key={`${review.readiness.state}-${review.stretches.length}`} review={review} />
      </div>
    );
  });
}
