import { createPublicKey } from 'node:crypto';
import type { CaseId, StaffId } from '@visavis/domain/ids';
import { inEveryLanguage } from '@visavis/domain/language';
import { makePackage } from '@visavis/evidence/package/make-package';
import { reportHeads } from '@visavis/evidence/report/report-heads';
import { makeReport, storedFiles } from '@visavis/evidence/report/make-report';
import { verifyPackage } from '@visavis/evidence/verify/verify-package';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { exportPackage } from '@visavis/use-cases/package/export-package';
import { readChain } from '../../prisma/src/journal-chain.ts';
import { readHeads } from '../../prisma/src/journal-heads.ts';
import type { TestMediaServer } from './a-media-server.ts';

const AUDITOR = { kind: 'STAFF', id: 'an-auditor' as StaffId, role: 'AUDITOR' } as const;

/** Takes the package of a case out, and gives what the verifier finds in it. @throws PackageFault */
export async function verifiedPackage(scene: TestMediaServer, caseId: CaseId) {
  const { ports, prisma, evidence } = scene;
  const signer = aSigner();
  await exportPackage(ports, AUDITOR, caseId);
  const kase = await ports.cases.get(caseId);
  const [journal, heads] = await Promise.all([
    readChain(prisma, caseId),
    readHeads(prisma, caseId),
  ]);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const report = makeReport({
    ...{ case: kase, procedure, journal, heads: reportHeads(heads), bank: 'Test Bank' },
    staffName: (id) => id,
    reasonWords: (code) => inEveryLanguage(() => code),
  });
  const { publicKeys } = signer;
  const stored = storedFiles(kase);
  const pdf = Buffer.from('%PDF-1.7 of a test');
  const content = { report, procedure, pdf, journal, heads, stored, publicKeys };
  const { stream } = await makePackage(content, evidence, signer);
  const keys = publicKeys.map(({ pem }) => createPublicKey(pem));
  const found: string[] = [];
  for await (const line of verifyPackage(stream, { of: 'GIVEN_KEYS', keys })) found.push(line);
  return { found, report };
}
