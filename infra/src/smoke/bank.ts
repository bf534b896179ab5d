import type { CaseId } from '@visavis/domain/ids';
import { createApiKeyStore } from '@visavis/prisma/api-key-store';
import type { Database } from '@visavis/prisma/connect';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createApiKey } from '@visavis/use-cases/staff/staff';
import type { Holder } from './camera/specimen.ts';

/** The person of the story, and the document that they hold before the camera. */
export const HOLDER: Holder = {
  familyName: 'PAPADOPOULOU',
  givenNames: 'ELENI',
  birthDate: '1990-04-12',
  nationality: 'GRC',
  documentNumber: 'AK123456',
  expiryDate: '2033-01-31',
  sex: 'F',
};

export const CUSTOMER_ADDRESS = 'eleni@customer.example';
const PROCEDURE = 'gr-bog-video';

export type OpenedCase = {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly link: string;
};

/** The bank opens a case over its API, with a key of its own. */
export async function openCaseByApi(consoleUrl: string, prisma: Database): Promise<OpenedCase> {
  const { secret } = await createApiKey(
    {
      apiKeys: createApiKeyStore({ prisma, clock: systemClock }),
      chance: systemChance,
      hashes: createHashes(systemChance.secret(32)),
    },
    { kind: 'SYSTEM', part: 'SETUP' },
    'Core banking of the smoke test',
  );
  const { familyName, givenNames, birthDate, nationality, documentNumber } = HOLDER;
  const response = await fetch(`${consoleUrl}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      declared: {
        ...{ familyName, givenNames, birthDate, nationality, documentNumber },
        documentType: 'ID_CARD',
        email: CUSTOMER_ADDRESS,
      },
      language: 'en',
      procedureId: PROCEDURE,
      bankReference: 'SMOKE-0001',
    }),
  });
  const body = (await response.json()) as {
    readonly case: { readonly id: CaseId; readonly reference: string };
    readonly invitation: { readonly link: string };
  };
  if (response.status !== 201) throw new Error(`The API answered ${response.status}`);
  return { caseId: body.case.id, reference: body.case.reference, link: body.invitation.link };
}
