import { Readable } from 'node:stream';
import { caseId as caseIdSchema } from '@visavis/contract/vocabulary';
import { DomainError, ERRORS } from '@visavis/domain/errors';
import { z } from 'zod';
import { requestLanguage } from '../../../../src/language/request-language.ts';
import { getSignedIn } from '../../../../src/server/actor.ts';
import { refuse } from '../../../../src/server/answer.ts';
import { getParts } from '../../../../src/server/parts.ts';
import { makeCasePackage } from '../../../../src/server/make-case-package.ts';

type Context = { readonly params: Promise<{ readonly caseId: string; readonly entry: string }> };

const path = z.object({ caseId: caseIdSchema, entry: z.coerce.number().int().min(1) });

/** The evidence package that was asked for by this entry of the journal, for whoever asked. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const parts = getParts();
  try {
    const { actor } = await getSignedIn();
    const asked = path.safeParse(await params);
    if (!asked.success) throw new DomainError('EVIDENCE_NOT_FOUND');
    const { locale, timeZone } = await requestLanguage();
    const { stream, sizeBytes, reference } = await makeCasePackage(parts, actor, {
      ...asked.data,
      language: locale,
      zone: timeZone,
    });
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
      headers: {
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="visavis-${reference}.zip"`,
        'content-length': String(sizeBytes),
        'content-security-policy': "default-src 'none'; sandbox",
        'content-type': 'application/zip',
        // Next takes the length above away; the gateway puts it back.
        'x-file-length': String(sizeBytes),
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    const refusal = refuse(parts.log, { request: 'package' }, error);
    return Response.json(refusal, {
      status: ERRORS[refusal.code].status,
      headers: { 'cache-control': 'no-store' },
    });
  }
}
