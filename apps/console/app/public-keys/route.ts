import { allow } from '@visavis/domain/access/access';
import { ERRORS } from '@visavis/domain/errors';
import { getSignedIn } from '../../src/server/actor.ts';
import { refuse } from '../../src/server/answer.ts';
import { getParts } from '../../src/server/parts.ts';

/** The public keys (PEM) with which evidence packages of this installation are checked. */
export async function GET(): Promise<Response> {
  const { signer, log } = getParts();
  try {
    allow((await getSignedIn()).actor, 'package:export');
    return new Response(signer.publicKeys.map(({ id, pem }) => `# ${id}\n${pem}`).join(''), {
      headers: {
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="visavis-public-keys.pem"',
        'content-type': 'application/x-pem-file',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    const refusal = refuse(log, { request: 'public-keys' }, error);
    return Response.json(refusal, { status: ERRORS[refusal.code].status });
  }
}
