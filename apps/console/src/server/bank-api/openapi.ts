import { z } from 'zod';
import { caseAnswer, openingAnswer, openingRequest, refusalAnswer } from './schemas.ts';

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return json;
};

const json = (schema: z.ZodType) => ({ 'application/json': { schema: schemaOf(schema) } });

const REFUSALS = {
  400: 'A field is missing, unknown or malformed; `fields` says which.',
  401: 'The API key is missing, wrong or revoked.',
  500: 'An accident on our side; `traceId` finds it in the log.',
} as const;

const refusals = Object.fromEntries(
  Object.entries(REFUSALS).map(([status, description]) => [
    status,
    { description, content: json(refusalAnswer) },
  ]),
);

/** The description of the bank's API, made from the schemas that hold requests and answers. */
export const openApiDocument = (consoleUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Visavis',
    version: '1',
    description: 'Opens cases, and tells how they stand.',
  },
  servers: [{ url: consoleUrl }],
  security: [{ apiKey: [] }],
  components: {
    securitySchemes: {
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        description: 'An API key of the console: `vis_…`.',
      },
    },
  },
  paths: {
    '/api/v1/cases': {
      post: {
        operationId: 'openCase',
        summary: 'Opens a case and invites the customer.',
        requestBody: { required: true, content: json(openingRequest) },
        responses: {
          201: { description: 'The case and its invitation.', content: json(openingAnswer) },
          ...refusals,
        },
      },
    },
    '/api/v1/cases/{caseId}': {
      get: {
        operationId: 'followCase',
        summary: 'Where a case stands and how its sessions ended.',
        parameters: [
          {
            name: 'caseId',
            in: 'path',
            required: true,
            schema: { type: 'string', format: 'uuid' },
          },
        ],
        responses: {
          200: { description: 'The case.', content: json(caseAnswer) },
          404: { description: 'There is no such case.', content: json(refusalAnswer) },
          ...refusals,
        },
      },
    },
  },
});
