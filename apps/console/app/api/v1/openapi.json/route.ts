import { openApiDocument } from '../../../../src/server/bank-api/openapi.ts';
import { getParts } from '../../../../src/server/parts.ts';

export const dynamic = 'force-dynamic';

/** The bank's API as an OpenAPI 3.1 document; it holds nothing secret. */
export const GET = (): Response =>
  Response.json(openApiDocument(getParts().config.VISAVIS_CONSOLE_URL));
