'use client';

import { useTranslations } from 'use-intl';
import { STEP_KINDS, type Step } from '@visavis/domain/procedure/procedure';
import { DRAWINGS } from '@visavis/domain/procedure/variant';
import { Button } from '@visavis/ui/button';
import { isList, isObject, readAt } from './at-path.ts';
import { asKind, emptyVariant } from './empty-procedure.ts';
import { ChoiceAt, LineAt, NumberAt, SourceAt, TextsAt, TickAt, useWriting } from './writing.tsx';

const WITH_POOL: readonly string[] = ['QUESTION', 'LIVENESS', 'MOVEMENT'];

/** One step: its kind, its words, what it asks for, its pool and its source. */
export function StepForm({ index }: { readonly index: number }) {
  const t = useTranslations('admin.procedures');
  const { document, put } = useWriting();
  const at = ['steps', index];
  const step = readAt(document, at);
  if (!isObject(step)) return null;
  const kind = typeof step.kind === 'string' ? step.kind : '';
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        <LineAt label={t('stepId')} keys={[...at, 'id']} />
        <ChoiceAt
          label={t('kind')}
          keys={[...at, 'kind']}
          options={STEP_KINDS}
          onChoose={(chosen) => put(at, asKind(step, chosen as Step['kind']))}
        />
        <ChoiceAt label={t('drawing')} keys={[...at, 'drawing']} options={DRAWINGS} />
        <NumberAt label={t('snapshots')} keys={[...at, 'snapshots']} />
        <NumberAt label={t('dwell')} keys={[...at, 'dwellMs']} />
        <LineAt label={t('shuffle')} keys={[...at, 'shuffle']} />
        <KindFields kind={kind} at={at} />
      </div>
      <TickAt label={t('mandatory')} keys={[...at, 'mandatory']} />
      <Words at={at} />
      <SourceAt keys={[...at, 'source']} />
      {WITH_POOL.includes(kind) ? <Pool at={at} /> : null}
    </div>
  );
}

type At = { readonly at: readonly (string | number)[] };

function Words({ at }: At) {
  const t = useTranslations('admin.procedures');
  return (
    <>
      <TextsAt label={t('titleField')} keys={[...at, 'title']} />
      <TextsAt label={t('instruction')} keys={[...at, 'instruction']} />
      <TextsAt label={t('say')} keys={[...at, 'say']} />
      <TextsAt label={t('prompt')} keys={[...at, 'prompt']} />
    </>
  );
}

function KindFields({ kind, at }: At & { readonly kind: string }) {
  const t = useTranslations('admin.procedures');
  switch (kind) {
    case 'FACE':
      return (
        <ChoiceAt label={t('pose')} keys={[...at, 'pose']} options={['FRONT', 'LEFT', 'RIGHT']} />
      );
    case 'DOCUMENT':
      return <ChoiceAt label={t('side')} keys={[...at, 'side']} options={['FRONT', 'BACK']} />;
    case 'READ_BACK':
      return (
        <>
          <ChoiceAt
            label={t('readBack')}
            keys={[...at, 'what']}
            options={['CHARACTERS', 'SERIAL_NUMBER']}
          />
          <NumberAt label={t('count')} keys={[...at, 'count']} />
        </>
      );
    case 'EXTERNAL_CHECK':
      return (
        <>
          <LineAt label={t('register')} keys={[...at, 'register']} />
          <TickAt label={t('mustBePositive')} keys={[...at, 'mustBePositive']} />
        </>
      );
    default:
      return null;
  }
}

/** What a step is drawn from. */
function Pool({ at }: At) {
  const t = useTranslations('admin.procedures');
  const { document, readOnly, put } = useWriting();
  const place = [...at, 'pool'];
  const pool = readAt(document, place);
  const members = isList(pool) ? pool : [];
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-3">
      <h2 className="font-semibold">{t('pool', { count: members.length })}</h2>
      <NumberAt label={t('draw')} keys={[...at, 'draw']} />
      {members.map((member, index) => (
        <details key={index} className="rounded-md border border-line p-3">
          <summary>
            {isObject(member) && typeof member.id === 'string' ? member.id : index + 1}
          </summary>
          <div className="flex flex-col gap-3 pt-3">
            <LineAt label={t('stepId')} keys={[...place, index, 'id']} />
            <ChoiceAt label={t('drawing')} keys={[...place, index, 'drawing']} options={DRAWINGS} />
            <Words at={[...place, index]} />
            {readOnly ? null : (
              <div>
                <Button
                  onPress={() =>
                    put(
                      place,
                      members.length > 1 ? members.filter((_, at) => at !== index) : undefined,
                    )
                  }
                >
                  {t('removeMember')}
                </Button>
              </div>
            )}
          </div>
        </details>
      ))}
      {readOnly ? null : (
        <div>
          <Button
            onPress={() => put(place, [...members, emptyVariant(`new-${members.length + 1}`)])}
          >
            {t('addMember')}
          </Button>
        </div>
      )}
    </section>
  );
}
