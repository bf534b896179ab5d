import { answerEvidence } from '../../../../src/server/evidence-answer.ts';
import { getFilm } from '../../../../src/server/get-film.ts';

type Context = { readonly params: Promise<{ readonly exportId: string }> };

/** The film of a session, to be saved. Each time is in the journal. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { exportId } = await params;
  const isGoingOn = /^bytes=0*[1-9]/.test(request.headers.get('range') ?? '');
  return answerEvidence('GET', request, (parts, actor) =>
    getFilm(parts, actor, exportId, isGoingOn),
  );
}
