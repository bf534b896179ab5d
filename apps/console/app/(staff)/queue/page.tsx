import { redirect } from 'next/navigation';
import type { Metadata } from 'next';
import { may } from '@visavis/domain/access/access';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { QueueScreen } from '../../../src/queue/queue-screen.tsx';
import { requireSignedIn } from '../../../src/server/actor.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('queue.title') };
}

export default async function QueuePage() {
  const { actor } = await requireSignedIn('/queue');
  if (!may(actor, 'queue:see')) redirect('/');
  return (
    <QueueScreen mayClaim={may(actor, 'session:claim')} mayRoute={may(actor, 'session:route')} />
  );
}
