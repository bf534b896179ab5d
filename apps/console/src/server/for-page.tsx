import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ERRORS } from '@visavis/domain/errors';
import { Page } from '@visavis/ui/page-header';
import { Refusal } from '../errors/refusal.tsx';
import { serverTranslations } from '../language/request-language.ts';
import { requireSignedIn, type SignedIn } from './actor.ts';
import { refuse } from './answer.ts';
import { getParts } from './parts.ts';

/** Renders a page for whoever is signed in; a refusal is said in its words, in place of the page. */
export async function forPage(
  name: string,
  render: (signedIn: SignedIn) => Promise<ReactNode>,
): Promise<ReactNode> {
  const signedIn = await requireSignedIn();
  try {
    return await render(signedIn);
  } catch (error) {
    const { code, traceId } = refuse(getParts().log, { page: name }, error);
    if (code === 'INTERNAL') throw error;
    if (ERRORS[code].status === 404) notFound();
    const t = await serverTranslations();
    return (
      <Page>
        <h1 className="sr-only">{t(`errors.${code}.happened`)}</h1>
        <Refusal code={code} traceId={traceId} />
      </Page>
    );
  }
}
