import { ERRORS } from '@visavis/domain/errors';
import { getSignedIn } from '../../../src/server/actor.ts';
import { refuse } from '../../../src/server/answer.ts';
import { getEvidence } from '../../../src/server/get-evidence.ts';
import { getParts } from '../../../src/server/parts.ts';
import { serveFile } from '../../../src/server/serve-file.ts';

type Context = { readonly params: Promise<{ readonly evidenceId: string }> };

/**
 * A recording, a snapshot or a thumbnail sheet, for somebody who may see evidence and has opened
 * that of its session, which is in the journal.
 */
export const GET = (request: Request, context: Context) => serve('GET', request, context);
export const HEAD = (request: Request, context: Context) => serve('HEAD', request, context);

async function serve(
  method: 'GET' | 'HEAD',
  request: Request,
  { params }: Context,
): Promise<Response> {
  const parts = getParts();
  try {
    const { actor } = await getSignedIn();
    const { evidenceId } = await params;
    const part = new URL(request.url).searchParams.get('part');
    const file = await getEvidence(parts, actor, evidenceId, part);
    return await serveFile(parts.evidence, file, { method, headers: request.headers }, (cause) =>
      refuse(parts.log, { request: 'evidence', evidenceId }, cause),
    );
  } catch (error) {
    const refusal = refuse(parts.log, { request: 'evidence' }, error);
    return Response.json(refusal, {
      status: ERRORS[refusal.code].status,
      headers: { 'cache-control': 'no-store' },
    });
  }
}
