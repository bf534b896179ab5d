import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { isDocumentFinal } from './document-course.ts';
import { useLocal } from './local-text.tsx';

type ChosenDocumentProps = { readonly session: LedSession; readonly onChoose: () => void };

/** Which document the customer shows, or that somebody must say it. */
export function ChosenDocument({ session, onChoose }: ChosenDocumentProps) {
  const t = useTranslations('call.document');
  const local = useLocal();
  const { document, documents } = session;
  if (documents.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 rounded-md border border-line px-3 py-2 low:border-0 low:p-0 low:[&_button]:min-h-7 low:[&_button]:px-0">
      <span className="prose-words min-w-0 flex-1">
        {document ? (
          <>
            <span className="text-ink-soft">{t('chosen')}</span>{' '}
            <span className="font-semibold">{local(document.title)}</span>
          </>
        ) : (
          t('notChosen')
        )}
      </span>
      {isDocumentFinal(session) ? (
        <span className="text-small text-ink-soft">{t('stays')}</span>
      ) : (
        <Button variant={document ? 'quiet' : 'primary'} keyHint="D" onPress={onChoose}>
          {t(document ? 'change' : 'choose')}
        </Button>
      )}
    </div>
  );
}
