import type { CaseId } from '@visavis/domain/ids';
import { createApiKeyStore } from '@visavis/prisma/api-key-store';
import type { Database } from '@visavis/prisma/connect';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createApiKey } from '@visavis/use-cases/staff/staff';
import type { Plot } from './plots.ts';

export type OpenedCase = {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly link: string;
};

/** The bank opens a case over its API, with a key of its own. */
export async function openCaseByApi(
  consoleUrl: string,
  prisma: Database,
  plot: Plot,
): Promise<OpenedCase> {
  const { secret } = await createApiKey(
    {
      apiKeys: createApiKeyStore({ prisma, clock: systemClock }),
      chance: systemChance,
      hashes: createHashes(systemChance.secret(32)),
    },
    { kind: 'SYSTEM', part: 'SETUP' },
    'Core banking of the smoke test',
  );
  const { familyName, givenNames, birthDate, nationality, documentNumber } = plot.holder;
  const response = await fetch(`${consoleUrl}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({
      declared: {
        ...{ familyName, givenNames, birthDate, nationality, documentNumber },
        documentType: plot.documentType,
        email: plot.address,
      },
      language: plot.language,
      procedureId: plot.procedureId,
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
