'use client';

import { Button } from '@visavis/ui/button';
import { KeyHint } from '@visavis/ui/key-hint';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { GalleryItem } from './gallery.ts';
import { isMagnified } from './magnified.ts';
import { stepBack, toggleBlend, turn } from './stage-state.ts';
import type { StageControl } from './use-stage.ts';
import { turnSource } from './use-stage-keys.ts';

type SceneBarProps = {
  readonly control: StageControl;
  readonly name: (item: GalleryItem) => string;
};

/** What is shown in place of the live picture, and the way on and back. */
export function SceneBar({ control, name }: SceneBarProps) {
  const { scene, view } = control.stage;
  if (scene.kind === 'LIVE') return isMagnified(view) ? <Bar control={control} /> : null;
  if (scene.kind === 'COMPARE') return <CompareBar control={control} />;
  if (scene.crop) return <CropBar control={control} />;
  return <PictureBar control={control} name={name} />;
}

function Bar({
  control,
  children,
}: {
  readonly control: StageControl;
  readonly children?: ReactNode;
}) {
  const t = useTranslations('call.stage');
  const { view } = control.stage;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-1">
      {children}
      {isMagnified(view) ? (
        <span className="flex items-center gap-1 text-ink-soft">
          <KeyHint>−</KeyHint>
          <span className="font-mono tabular-nums">
            {t('scale', { percent: Math.round(view.scale * 100) })}
          </span>
          <KeyHint>+</KeyHint>
          <KeyHint>← ↑ ↓ →</KeyHint>
        </span>
      ) : null}
      <span className="ml-auto">
        <Button variant="quiet" keyHint="Esc" onPress={() => control.change(stepBack)}>
          {t('back')}
        </Button>
      </span>
    </div>
  );
}

function PictureBar({ control, name }: SceneBarProps) {
  const t = useTranslations('call.stage');
  const sources = useTranslations('stills');
  const { stage, items, change } = control;
  const { scene } = stage;
  if (scene.kind !== 'PICTURE') return null;
  const at = items.findIndex(({ id }) => id === scene.id);
  const item = items[at];
  if (!item) return null;
  return (
    <Bar control={control}>
      <p aria-live="polite" className="flex min-w-0 items-baseline gap-2">
        <span className="truncate font-semibold">{name(item)}</span>
        <span className="whitespace-nowrap text-ink-soft">
          {t('place', { number: at + 1, count: items.length })}
        </span>
      </p>
      <Button variant="quiet" keyHint="←" onPress={() => change((s) => turn(s, items, -1))}>
        {t('previous')}
      </Button>
      <Button variant="quiet" keyHint="→" onPress={() => change((s) => turn(s, items, 1))}>
        {t('next')}
      </Button>
      {item.press.still && !item.crop ? (
        <Button variant="quiet" keyHint="W" onPress={() => change(turnSource)}>
          {sources(`show.${scene.source === 'CAMERA' ? 'STREAM' : 'CAMERA'}`)}
        </Button>
      ) : null}
    </Bar>
  );
}

function CropBar({ control }: { readonly control: StageControl }) {
  const t = useTranslations('call.stage');
  const { scene } = control.stage;
  if (scene.kind !== 'PICTURE' || !scene.crop) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-1">
      <p className="min-w-0 flex-1">
        {t('cropHint')}{' '}
        <span aria-live="polite" className="numeric whitespace-nowrap text-ink-soft">
          {t('cropFrame', {
            width: String(scene.crop.widthPx),
            height: String(scene.crop.heightPx),
          })}
        </span>
      </p>
      <Button variant="quiet" keyHint="Esc" onPress={() => control.change(stepBack)}>
        {t('cropCancel')}
      </Button>
      <Button
        variant="primary"
        keyHint="Enter"
        busyLabel={t('cropKeeping')}
        onPress={control.keepCrop}
      >
        {t('cropKeep')}
      </Button>
    </div>
  );
}

function CompareBar({ control }: { readonly control: StageControl }) {
  const t = useTranslations('call.stage');
  const { stage, items, change } = control;
  const { scene, view } = stage;
  if (scene.kind !== 'COMPARE') return null;
  const { blend } = scene;
  const hasKeys = blend !== null && !isMagnified(view);
  const set = (share: number) =>
    change((before) => ({ ...before, scene: { ...scene, blend: share } }));
  return (
    <Bar control={control}>
      <Turner side={t('left')} keys="← →" onTurn={(by) => change((s) => turn(s, items, by))} />
      <Turner
        side={t('right')}
        keys="⇧ ← →"
        onTurn={(by) => change((s) => turn(s, items, by, 'right'))}
      />
      <Button variant="quiet" keyHint="M" onPress={() => change(toggleBlend)}>
        {t(blend === null ? 'blend' : 'sideBySide')}
      </Button>
      {blend === null ? null : (
        <span className="flex items-center gap-1">
          {hasKeys ? <KeyHint>−</KeyHint> : null}
          <input
            type="range"
            aria-label={t('share')}
            min={0}
            max={1}
            step={0.05}
            value={blend}
            onChange={(event) => set(Number(event.target.value))}
            className="w-32 accent-accent"
          />
          {hasKeys ? <KeyHint>+</KeyHint> : null}
        </span>
      )}
    </Bar>
  );
}

function Turner(props: {
  readonly side: string;
  readonly keys: string;
  readonly onTurn: (by: 1 | -1) => void;
}) {
  const t = useTranslations('call.stage');
  const look =
    'inline-flex size-8 items-center justify-center rounded-md text-accent hover:bg-accent-soft';
  return (
    <span role="group" aria-label={props.side} className="flex items-center gap-1">
      <span className="font-semibold">{props.side}</span>
      <button
        type="button"
        aria-label={`${props.side}: ${t('previous')}`}
        className={look}
        onClick={() => props.onTurn(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label={`${props.side}: ${t('next')}`}
        className={look}
        onClick={() => props.onTurn(1)}
      >
        ›
      </button>
      <KeyHint>{props.keys}</KeyHint>
    </span>
  );
}
