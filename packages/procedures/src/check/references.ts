import type { ProcedureFile } from '../schema.ts';
import { fault, type Fault } from './finding.ts';

/** What a procedure names and does not have, or names where it cannot be meant. */
export const findInReferences = (file: ProcedureFile): readonly Fault[] => [
  ...findUnknownDocuments(file),
  ...findBrokenGroups(file),
];

function findUnknownDocuments({ steps, documents }: ProcedureFile): readonly Fault[] {
  const models = documents?.models.map(({ id }) => id) ?? [];
  const twice = models.flatMap((id, index) =>
    models.indexOf(id) === index
      ? []
      : [fault(['documents', 'models', index], 'NAMED_TWICE', { id })],
  );
  const unknown = steps.flatMap(({ forDocuments = [] }, step) =>
    forDocuments.flatMap((id, index) =>
      models.includes(id)
        ? []
        : [fault(['steps', step, 'forDocuments', index], 'NOT_A_DOCUMENT', { id })],
    ),
  );
  return [...twice, ...unknown];
}

/** Only neighbours are shuffled: a group that is torn apart is two groups. */
function findBrokenGroups({ steps }: ProcedureFile): readonly Fault[] {
  return steps.flatMap(({ shuffle }, index) => {
    if (shuffle === undefined || steps[index - 1]?.shuffle === shuffle) return [];
    const isFirst = steps.findIndex((step) => step.shuffle === shuffle) === index;
    return isFirst ? [] : [fault(['steps', index, 'shuffle'], 'GROUP_TORN', { group: shuffle })];
  });
}
