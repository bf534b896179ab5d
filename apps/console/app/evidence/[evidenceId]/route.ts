import { answerEvidence } from '../../../src/server/evidence-answer.ts';
import { getEvidence } from '../../../src/server/get-evidence.ts';

type Context = { readonly params: Promise<{ readonly evidenceId: string }> };

/**
 * A recording, a snapshot or a thumbnail sheet, for somebody who may see evidence and has opened
 * that of its session, which is in the journal.
 */
export const GET = (request: Request, context: Context) => serve('GET', request, context);
export const HEAD = (request: Request, context: Context) => serve('HEAD', request, context);

async function serve(method: 'GET' | 'HEAD', request: Request, { params }: Context) {
  const { evidenceId } = await params;
  const part = new URL(request.url).searchParams.get('part');
  return answerEvidence(method, request, async (parts, actor) => ({
    file: await getEvidence(parts, actor, evidenceId, part),
  }));
}
