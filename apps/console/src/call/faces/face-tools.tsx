import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { isLightGoingOn } from './light-hindrance.ts';
import type { Faces } from './use-faces.ts';

type FaceToolsProps = { readonly session: LedSession; readonly faces: Faces };

/** What the agent can do to be surer of the face: compare it themselves, and see light on it. */
export function FaceTools({ session, faces }: FaceToolsProps) {
  const t = useTranslations('call');
  const last = session.lightChecks.at(-1);
  return (
    <div className="flex flex-col gap-2 border-b border-line pb-3">
      <div className="flex flex-wrap gap-2">
        <Button keyHint="E" onPress={faces.compare}>
          {t('faces.button')}
        </Button>
        <Button
          keyHint="J"
          disabledReason={faces.lightHindrance ?? undefined}
          onPress={faces.checkLight}
        >
          {t('light.button')}
        </Button>
      </div>
      {last ? null : <p className="prose-words text-small text-ink-soft">{t('light.say')}</p>}
      {isLightGoingOn(session) || last?.end ? (
        <p role="status" className="prose-words font-semibold">
          {last?.end ? t(`light.end.${last.end}`) : t('light.running')}
        </p>
      ) : null}
    </div>
  );
}
