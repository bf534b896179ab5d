import { refuse } from '../../../../src/server/answer.ts';
import { getParts } from '../../../../src/server/parts.ts';
import { keepSignedIn, signIn, signOut } from '../../../../src/server/sign-in-requests.ts';

/** All that is reachable of better-auth; the rest of its endpoints do not exist here. */
const DOORS: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  'sign-in/email': signIn,
  'sign-out': signOut,
  'get-session': keepSignedIn,
};

type Context = { readonly params: Promise<{ readonly path: readonly string[] }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).path.join('/');
  const door = DOORS[path];
  if (!door) return new Response(null, { status: 404 });
  try {
    return await door(request);
  } catch (error) {
    const { traceId } = refuse(getParts().log, { request: path }, error);
    return Response.json({ ok: false, code: 'INTERNAL', traceId }, { status: 500 });
  }
}
