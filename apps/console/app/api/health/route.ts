import { getParts } from '../../../src/server/parts.ts';
import { describeFailure } from '../../../src/server/failure.ts';

export const dynamic = 'force-dynamic';

/** Whether the console can do its work: it is up, and the database answers. */
export async function GET(): Promise<Response> {
  const { log, prisma } = getParts();
  try {
    await prisma.$queryRaw`SELECT 1`;
    return Response.json({ ok: true });
  } catch (error) {
    log.error(describeFailure(error), 'database not reached');
    return Response.json({ ok: false }, { status: 503 });
  }
}
