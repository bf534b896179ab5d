'use client';

import { KeyHint } from '@visavis/ui/key-hint';
import { Flashlight, FlashlightOff, Focus, SwitchCamera, Scaling } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BarButton } from './bar-button.tsx';
import type { CameraControl } from './use-camera-control.ts';

type CameraBarProps = {
  readonly control: CameraControl;
  /** The keys + and − belong to the magnifier while that is in use. */
  readonly hasZoomKeys: boolean;
};

/** What the agent can have the customer's camera do; what it can't is greyed and says why. */
export function CameraBar({ control, hasZoomKeys }: CameraBarProps) {
  const t = useTranslations('call.cameraControls');
  const { camera, hindrance } = control;
  const isLit = camera?.torchOn === true;
  const lines = camera && Math.min(camera.widthPx, camera.heightPx);
  return (
    <div role="group" aria-label={t('label')} className="flex flex-wrap items-center">
      <BarButton
        icon={<SwitchCamera aria-hidden="true" size={16} />}
        keyHint="F"
        hindrance={hindrance('FLIP')}
        onPress={control.flip}
      >
        {t('FLIP')}
      </BarButton>
      <BarButton
        icon={
          isLit ? (
            <FlashlightOff aria-hidden="true" size={16} />
          ) : (
            <Flashlight aria-hidden="true" size={16} />
          )
        }
        keyHint="L"
        pressed={isLit}
        hindrance={hindrance('TORCH')}
        onPress={control.torch}
      >
        {t(isLit ? 'TORCH_OFF' : 'TORCH')}
      </BarButton>
      <ZoomSlider control={control} hasKeys={hasZoomKeys} />
      <BarButton
        icon={<Focus aria-hidden="true" size={16} />}
        keyHint="G"
        hindrance={hindrance('FOCUS')}
        onPress={control.focus}
      >
        {t('FOCUS')}
      </BarButton>
      <BarButton
        icon={<Scaling aria-hidden="true" size={16} />}
        keyHint="U"
        hindrance={hindrance('RESOLUTION')}
        onPress={control.resolution}
      >
        {lines ? t('RESOLUTION', { lines }) : t('RESOLUTION_UNKNOWN')}
      </BarButton>
    </div>
  );
}

/** Sends where it was let go, not every value on the way. */
function ZoomSlider({
  control,
  hasKeys,
}: {
  readonly control: CameraControl;
  readonly hasKeys: boolean;
}) {
  const t = useTranslations('call.cameraControls');
  const zoom = control.camera?.zoom;
  const hindrance = control.hindrance('ZOOM');
  const [value, setValue] = useState(zoom?.value ?? 1);
  useEffect(() => setValue(zoom?.value ?? 1), [zoom?.value]);
  const settle = () => {
    if (value !== zoom?.value) control.zoomTo(value);
  };
  return (
    <span
      title={hindrance ?? undefined}
      className="inline-flex min-h-control items-center gap-1 px-2 text-ink-soft"
    >
      {hasKeys ? <KeyHint>−</KeyHint> : null}
      <input
        type="range"
        aria-label={hindrance ? `${t('ZOOM')}. ${hindrance}` : t('ZOOM')}
        disabled={hindrance !== null}
        min={zoom?.min ?? 1}
        max={zoom?.max ?? 2}
        step={zoom?.step || 0.1}
        value={value}
        onChange={(event) => setValue(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        className="w-20 accent-accent"
      />
      {hasKeys ? <KeyHint>+</KeyHint> : null}
    </span>
  );
}
