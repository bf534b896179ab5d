import type { SessionId } from '@visavis/domain/ids';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { commitTo } from '@visavis/domain/procedure/lots';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listScript, type ScriptStep } from '@visavis/domain/procedure/script';
import { resolveProcedure } from '@visavis/procedures/library';
import { procedureSchema } from '@visavis/procedures/schema';
import type { ExampleStep, Look } from '../procedures/procedure-data.ts';
import type { Parts } from './parts.ts';

/** What the check finds in a document, and an example session with the lots of a seed. */
export function lookAtProcedure(
  { ports }: Pick<Parts, 'ports'>,
  document: Json,
  { seed, model }: { readonly seed: string; readonly model?: string | undefined },
): Look {
  const findings = ports.procedureRules
    .check(document)
    .map(({ path, code, values }) => ({ path, code, values }));
  const procedure = resolve({ ports }, document);
  if (!procedure) return { findings, models: [], steps: [] };
  const models = procedure.documents?.models ?? [];
  const chosen = models.find(({ id }) => id === model) ?? models[0];
  const session = {
    ...({
      id: 'example' as SessionId,
      state: 'LIVE',
      queuedAt: new Date(0).toISOString(),
    } as const),
    draw: { seed, commitment: commitTo(seed) },
    ...(chosen ? { document: { id: chosen.id, version: chosen.version } } : {}),
    ...{
      steps: [],
      snapshots: [],
      analyses: [],
      notes: [],
      signals: [],
      chat: [],
      holds: [],
      flags: [],
      faceSheets: [],
      lightChecks: [],
    },
    ...{ lapsedOffers: [], visits: [], breaks: [], recordings: [], exports: [] },
  };
  return {
    findings,
    models: models.map(({ id, title }) => ({ id, title })),
    steps: listScript(procedure, session).map(toExample),
  };
}

function resolve({ ports }: Pick<Parts, 'ports'>, document: Json): Procedure | undefined {
  const parsed = procedureSchema.safeParse(document);
  if (!parsed.success) return undefined;
  const { library } = ports.procedures;
  const known = (parsed.data.documents?.models ?? []).every((named) =>
    library.some(({ id, version }) => id === named.id && version === named.version),
  );
  return known ? resolveProcedure(parsed.data, library) : undefined;
}

const toExample = (step: ScriptStep): ExampleStep => ({
  ...{ id: step.id, kind: step.kind, title: step.title, instruction: step.instruction },
  ...{ say: step.say, prompt: step.prompt, drawing: step.drawing },
  ...(step.drawn?.kind === 'CHARACTERS' ? { characters: step.drawn.id } : {}),
});
