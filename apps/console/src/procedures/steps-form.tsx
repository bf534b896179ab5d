'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { isList, isObject, moveAt, readAt } from './at-path.ts';
import { emptyStep } from './empty-procedure.ts';
import { StepForm } from './step-form.tsx';
import { useWriting } from './writing.tsx';

type StepsFormProps = {
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** The steps in their order; one of them is open. Alt and an arrow move it. */
export function StepsForm({ chosen, onChoose }: StepsFormProps) {
  const t = useTranslations('admin.procedures');
  const { document, readOnly, put } = useWriting();
  const found = readAt(document, ['steps']);
  const steps = isList(found) ? found : [];
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const move = (by: number) => {
    const to = chosen + by;
    if (readOnly || to < 0 || to >= steps.length) return;
    put(['steps'], readAt(moveAt(document, ['steps'], chosen, by), ['steps']));
    onChoose(to);
    list.current?.querySelectorAll('button')[to]?.focus();
    announce(t('movedTo', { number: to + 1, count: steps.length }));
  };
  const add = () => {
    const fresh = emptyStep(freshId(steps), 'STATEMENT');
    put(['steps'], [...steps.slice(0, chosen + 1), fresh, ...steps.slice(chosen + 1)]);
    onChoose(Math.min(chosen + 1, steps.length));
  };
  const remove = () => {
    put(
      ['steps'],
      steps.filter((_, index) => index !== chosen),
    );
    onChoose(Math.max(0, chosen - 1));
  };
  return (
    <div className="flex flex-col gap-3">
      <ol ref={list} className="flex flex-col" aria-label={t('steps')}>
        {steps.map((step, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === chosen ? 'step' : undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              className="flex min-h-control w-full items-center gap-2 border-b border-line px-2 text-left text-accent aria-[current=step]:bg-accent-soft aria-[current=step]:font-semibold aria-[current=step]:text-ink"
              onClick={() => onChoose(index)}
              onKeyDown={(event) => {
                if (!event.altKey || index !== chosen) return;
                if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                event.preventDefault();
                move(event.key === 'ArrowUp' ? -1 : 1);
              }}
            >
              <span className="tabular-nums">{index + 1}</span>
              <span className="min-w-0 flex-1 truncate">{wordOf(step, 'id')}</span>
              <span className="font-mono text-small text-ink-soft">{wordOf(step, 'kind')}</span>
            </button>
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button icon={<Plus aria-hidden size={16} />} onPress={add}>
            {t('addStep')}
          </Button>
          <Button icon={<ArrowUp aria-hidden size={16} />} onPress={() => move(-1)}>
            {t('moveUp')}
          </Button>
          <Button icon={<ArrowDown aria-hidden size={16} />} onPress={() => move(1)}>
            {t('moveDown')}
          </Button>
          <Button icon={<Trash2 aria-hidden size={16} />} onPress={remove}>
            {t('removeStep')}
          </Button>
        </div>
      )}
      <StepForm key={chosen} index={chosen} />
    </div>
  );
}

const wordOf = (step: Json, key: 'id' | 'kind'): string => {
  const word = isObject(step) ? step[key] : undefined;
  return typeof word === 'string' ? word : '–';
};

function freshId(steps: readonly Json[]): string {
  const taken = steps.map((step) => wordOf(step, 'id'));
  let number = steps.length + 1;
  while (taken.includes(`step-${number}`)) number += 1;
  return `step-${number}`;
}
