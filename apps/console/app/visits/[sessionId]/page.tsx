import { notFound, redirect } from 'next/navigation';
import type { Metadata } from 'next';
import { sessionId as sessionIdSchema } from '@visavis/contract/vocabulary';
import { may } from '@visavis/domain/access/access';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { requireSignedIn } from '../../../src/server/actor.ts';
import { KeepSignedIn } from '../../../src/sign-in/keep-signed-in.tsx';
import { VisitScreen } from '../../../src/visit/visit-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('visit.title') };
}

type Props = { readonly params: Promise<{ readonly sessionId: string }> };

export default async function VisitPage({ params }: Props) {
  const { sessionId } = await params;
  const { actor } = await requireSignedIn(`/visits/${sessionId}`);
  if (!may(actor, 'session:visit')) redirect('/');
  const parsed = sessionIdSchema.safeParse(sessionId);
  if (!parsed.success) notFound();
  return (
    <>
      <KeepSignedIn />
      <VisitScreen sessionId={parsed.data} staffId={actor.id} />
    </>
  );
}
