import { ERRORS } from '@visavis/domain/errors';
import { getSignedIn, type StaffActor } from './actor.ts';
import { refuse } from './answer.ts';
import { getParts, type Parts } from './parts.ts';
import { serveFile } from './serve-file.ts';
import type { ServedFile } from './served-file.ts';

type Found = { readonly file: ServedFile; readonly saveAs?: string };

/** Answers a request for evidence with the file that `find` allows this person, or with a refusal. */
export async function answerEvidence(
  method: 'GET' | 'HEAD',
  request: Request,
  find: (parts: Parts, actor: StaffActor) => Promise<Found>,
): Promise<Response> {
  const parts = getParts();
  const asked = { request: 'evidence' };
  try {
    const { actor } = await getSignedIn();
    const { file, ...how } = await find(parts, actor);
    const wanted = { method, headers: request.headers, ...how };
    return await serveFile(parts.evidence, file, wanted, (cause) =>
      refuse(parts.log, asked, cause),
    );
  } catch (error) {
    const refusal = refuse(parts.log, asked, error);
    return Response.json(refusal, {
      status: ERRORS[refusal.code].status,
      headers: { 'cache-control': 'no-store' },
    });
  }
}
