import { DomainError, ERRORS } from '@visavis/domain/errors';
import type { Actor } from '@visavis/domain/access/access';
import { identifyBank } from '@visavis/use-cases/staff/staff';
import { refuse } from '../answer.ts';
import { getParts, type Parts } from '../parts.ts';
import type { FieldProblem } from './field-problems.ts';

const NO_STORE = { 'cache-control': 'no-store' };
const MAX_BODY_BYTES = 64 * 1024;

/** The body of a request breaks the schema. */
export class RefusedFields extends DomainError {
  readonly fields: readonly FieldProblem[];

  constructor(fields: readonly FieldProblem[]) {
    super('INPUT_REFUSED', { fields: fields.length });
    this.fields = fields;
  }
}

/** One request of the bank's systems: who presents the key, the use case, an answer as JSON. */
export async function serveBank(
  request: Request,
  name: string,
  run: (bank: Actor, parts: Parts) => Promise<{ readonly status: number; readonly body: unknown }>,
): Promise<Response> {
  const parts = getParts();
  try {
    const key = /^Bearer (vis_[A-Za-z0-9_-]{43})$/.exec(request.headers.get('authorization') ?? '');
    if (!key?.[1]) throw new DomainError('NOT_SIGNED_IN');
    await parts.ports.procedures.ready();
    const { status, body } = await run(await identifyBank(parts.ports, key[1]), parts);
    return Response.json(body, { status, headers: NO_STORE });
  } catch (error) {
    const refusal = refuse(parts.log, { request: name }, error);
    const fields = error instanceof RefusedFields ? { fields: error.fields } : {};
    const { status } = ERRORS[refusal.code];
    const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
    return Response.json(
      { ...refusal, ...fields },
      { status, headers: { ...NO_STORE, ...challenge } },
    );
  }
}

/** The JSON of a body of reasonable size. @throws RefusedFields */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (Buffer.byteLength(text) > MAX_BODY_BYTES)
    throw new RefusedFields([{ path: '', problem: `must be at most ${MAX_BODY_BYTES} bytes` }]);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RefusedFields([{ path: '', problem: 'must be JSON' }]);
    throw error;
  }
}
