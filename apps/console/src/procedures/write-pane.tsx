'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { CONTROL_LOOK } from '@visavis/ui/field';
import { Notice } from '@visavis/ui/notice';
import { Tabs } from '@visavis/ui/tabs';
import { keysOf } from './at-path.ts';
import { Findings } from './findings.tsx';
import { findInText } from './find-in-text.ts';
import { GeneralForm } from './general-form.tsx';
import type { FoundFault } from './procedure-data.ts';
import { StepsForm } from './steps-form.tsx';
import type { useDraft } from './use-draft.ts';
import { WritingProvider } from './writing.tsx';

type WritePaneProps = {
  readonly draft: ReturnType<typeof useDraft>;
  readonly readOnly: boolean;
  readonly findings: readonly FoundFault[];
  readonly isLooking: boolean;
};

/** Form and JSON side by side; what is written in one stands in the other. */
export function WritePane({ draft, readOnly, findings, isLooking }: WritePaneProps) {
  const t = useTranslations('admin.procedures');
  const [step, setStep] = useState(0);
  const [part, setPart] = useState<'steps' | 'general'>('steps');
  const json = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);

  const jumpTo = (path: string) => {
    const keys = keysOf(path);
    const [first, index] = keys;
    flushSync(() => {
      setPart(first === 'steps' ? 'steps' : 'general');
      if (first === 'steps' && typeof index === 'number') setStep(index);
    });
    showInJson(json.current, path);
    const field = form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
    (field ?? json.current)?.focus();
  };
  const isBlocked = readOnly || draft.fault !== undefined;
  return (
    <div className="flex flex-col gap-4">
      <Findings findings={findings} isLooking={isLooking} onJump={jumpTo} />
      <div className="grid gap-6 lg:grid-cols-2">
        <div ref={form} className="flex min-w-0 flex-col gap-3">
          {draft.fault ? (
            <Notice kind="look" title={t('notJson')}>
              <p lang="en" className="font-mono text-small">
                {draft.fault}
              </p>
            </Notice>
          ) : null}
          <WritingProvider
            value={{ document: draft.document, readOnly: isBlocked, put: draft.put }}
          >
            <Tabs
              key={part}
              label={t('form')}
              defaultTab={part}
              tabs={[
                {
                  key: 'steps',
                  title: t('steps'),
                  panel: <StepsForm chosen={step} onChoose={setStep} />,
                },
                { key: 'general', title: t('general'), panel: <GeneralForm /> },
              ]}
            />
          </WritingProvider>
        </div>
        <label className="flex min-w-0 flex-col gap-1 lg:sticky lg:top-4 lg:self-start">
          <span className="font-semibold">JSON</span>
          <textarea
            ref={json}
            spellCheck={false}
            readOnly={readOnly}
            className={`${CONTROL_LOOK} h-[70vh] resize-y font-mono text-small whitespace-pre`}
            value={draft.text}
            onChange={(event) => draft.type(event.target.value)}
          />
        </label>
      </div>
    </div>
  );
}

/** Marks the place in the JSON and scrolls to it. */
function showInJson(area: HTMLTextAreaElement | null, path: string): void {
  if (!area) return;
  const { from, to } = findInText(area.value, keysOf(path));
  area.setSelectionRange(from, to);
  const lineHeight = area.scrollHeight / area.value.split('\n').length;
  area.scrollTop = (area.value.slice(0, from).split('\n').length - 3) * lineHeight;
}
