import type { ProcedureFile } from '../schema.ts';
import { writePath, type Fault } from './finding.ts';

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
      : [{ path: writePath(['documents', 'models', index]), text: `${id} is named twice` }],
  );
  const unknown = steps.flatMap(({ forDocuments = [] }, step) =>
    forDocuments.flatMap((id, index) =>
      models.includes(id)
        ? []
        : [
            {
              path: writePath(['steps', step, 'forDocuments', index]),
              text: `${id} is not a document of this procedure`,
            },
          ],
    ),
  );
  return [...twice, ...unknown];
}

/** Only neighbours are shuffled: a group that is torn apart is two groups. */
function findBrokenGroups({ steps }: ProcedureFile): readonly Fault[] {
  return steps.flatMap(({ shuffle }, index) => {
    if (shuffle === undefined || steps[index - 1]?.shuffle === shuffle) return [];
    const isFirst = steps.findIndex((step) => step.shuffle === shuffle) === index;
    const path = writePath(['steps', index, 'shuffle']);
    return isFirst ? [] : [{ path, text: `the group ${shuffle} stands in two places` }];
  });
}
