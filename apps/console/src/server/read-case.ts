import type { Case } from '@visavis/domain/case/case';
import type { CaseId } from '@visavis/domain/ids';
import { viewCase } from '@visavis/use-cases/review/review';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

/** A case as this person may see it; the journal keeps that they looked. */
export const readCase = ({ ports }: Parts, actor: StaffActor, id: CaseId): Promise<Case> =>
  viewCase(ports, actor, id);
