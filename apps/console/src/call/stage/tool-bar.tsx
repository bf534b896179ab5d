'use client';

import { Columns2, Crop, Images, ZoomIn } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BarButton } from '../bar-button.tsx';
import { isMagnified, toggle } from './magnified.ts';
import type { StageControl } from './use-stage.ts';

/** How the agent looks closer: at the live picture and at what was taken. */
export function ToolBar({ control }: { readonly control: StageControl }) {
  const t = useTranslations('call.stage');
  const { scene, view } = control.stage;
  const noPictures = control.items.length === 0 ? t('noPictures') : null;
  return (
    <div role="group" aria-label={t('tools')} className="flex flex-wrap items-center">
      <BarButton
        icon={<ZoomIn aria-hidden="true" size={16} />}
        keyHint="Z"
        pressed={isMagnified(view)}
        onPress={() => control.look((before) => toggle(before))}
      >
        {t('magnify')}
      </BarButton>
      <BarButton
        icon={<Crop aria-hidden="true" size={16} />}
        keyHint="R"
        pressed={scene.kind === 'PICTURE' && scene.crop !== null}
        onPress={() => void control.crop()}
      >
        {t('crop')}
      </BarButton>
      <BarButton
        icon={<Columns2 aria-hidden="true" size={16} />}
        keyHint="C"
        pressed={scene.kind === 'COMPARE'}
        hindrance={noPictures}
        onPress={control.compare}
      >
        {t('compare')}
      </BarButton>
      <BarButton
        icon={<Images aria-hidden="true" size={16} />}
        keyHint="P"
        hindrance={noPictures}
        onPress={control.pictures}
      >
        {t('pictures')}
      </BarButton>
    </div>
  );
}
