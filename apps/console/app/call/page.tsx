import { redirect } from 'next/navigation';
import type { Metadata } from 'next';
import { may } from '@visavis/domain/access/access';
import { CallScreen } from '../../src/call/call-screen.tsx';
import { readPhrases } from '../../src/language/phrases.ts';
import { serverTranslations } from '../../src/language/request-language.ts';
import { requireSignedIn } from '../../src/server/actor.ts';
import { getParts } from '../../src/server/parts.ts';
import { KeepSignedIn } from '../../src/sign-in/keep-signed-in.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('call.title') };
}

export default async function CallPage() {
  const { actor } = await requireSignedIn('/call');
  if (!may(actor, 'session:lead')) redirect('/');
  const { config } = getParts();
  return (
    <>
      <KeepSignedIn />
      <CallScreen outbox={config.VISAVIS_SMTP_URL ? null : '/outbox'} phrases={readPhrases()} />
    </>
  );
}
