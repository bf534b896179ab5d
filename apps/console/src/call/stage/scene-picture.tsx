'use client';

import type { Remote } from '@visavis/call-client/media';
import { VideoTile } from '@visavis/ui/video-tile';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SnapshotPictures } from '../snapshot-pictures.ts';
import { CropFrame } from './crop-frame.tsx';
import { isCloseUp } from './face-close-up.ts';
import { FacePicture } from './face-picture.tsx';
import { findShown, pictureOf, pictureOfFace, type GalleryItem } from './gallery.ts';
import type { Scene, Shown } from './stage-state.ts';
import { useShownName } from './shown-name.ts';
import { StillPicture } from './still-picture.tsx';
import type { StageControl } from './use-stage.ts';
import { Zoomable } from './zoomable.tsx';

export type ScenePictureProps = {
  readonly control: StageControl;
  readonly pictures: SnapshotPictures;
  readonly remote: Remote;
  readonly customerName: string;
  readonly name: (item: GalleryItem) => string;
};

/** What the scene shows: the live picture, a taken one, or two of them. */
export function ScenePicture(props: ScenePictureProps) {
  const { control } = props;
  const { scene, view } = control.stage;
  const zoom = { view, onChange: control.look };
  if (scene.kind === 'LIVE')
    return (
      <Zoomable {...zoom}>
        <Live {...props} />
      </Zoomable>
    );
  if (scene.kind === 'COMPARE') return <Pair {...props} scene={scene} />;
  const item = control.items.find(({ id }) => id === scene.id);
  if (!item) return null;
  const size = pictureOf(item, scene.source);
  return (
    <Zoomable {...zoom} isStill={scene.crop !== null}>
      <StillPicture size={size} url={props.pictures.get(size.id)} name={props.name(item)}>
        {scene.crop ? <CropFrame area={scene.crop} size={size} onDraw={control.draw} /> : null}
      </StillPicture>
    </Zoomable>
  );
}

function Pair(props: ScenePictureProps & { readonly scene: Scene & { readonly kind: 'COMPARE' } }) {
  const { control, scene } = props;
  const t = useTranslations('call.stage');
  const zoom = { view: control.stage.view, onChange: control.look };
  if (scene.blend !== null)
    return (
      <Zoomable {...zoom}>
        <div className="relative size-full">
          <div className="absolute inset-0">
            <Side {...props} shown={scene.left} />
          </div>
          <div className="absolute inset-0" style={{ opacity: scene.blend }}>
            <Side {...props} shown={scene.right} />
          </div>
        </div>
      </Zoomable>
    );
  return (
    <div className="grid size-full grid-cols-2 gap-1">
      <Labelled words={t('left')} {...props} shown={scene.left}>
        <Zoomable {...zoom}>
          <Side {...props} shown={scene.left} />
        </Zoomable>
      </Labelled>
      <Labelled words={t('right')} {...props} shown={scene.right}>
        <Zoomable {...zoom}>
          <Side {...props} shown={scene.right} />
        </Zoomable>
      </Labelled>
    </div>
  );
}

type SideProps = ScenePictureProps & { readonly shown: Shown };

function Labelled(props: SideProps & { readonly words: string; readonly children: ReactNode }) {
  return (
    <figure className="m-0 flex min-h-0 min-w-0 flex-col">
      <figcaption aria-live="polite" className="truncate bg-surface px-4 py-1 text-small">
        <span className="font-semibold">{props.words}:</span> <ShownName {...props} />
      </figcaption>
      <div className="min-h-0 flex-1">{props.children}</div>
    </figure>
  );
}

/** How it is called: a picture, the face on one, or the live picture. */
function ShownName({ control, shown, name }: SideProps) {
  const nameOf = useShownName(control.items, name);
  return nameOf(shown);
}

function Side(props: SideProps) {
  const nameOf = useShownName(props.control.items, props.name);
  if (props.shown === 'LIVE') return <Live {...props} />;
  const item = findShown(props.control.items, props.shown);
  if (!item) return null;
  if (isCloseUp(props.shown) && item.face) {
    const whole = pictureOfFace(item, item.face);
    const url = props.pictures.get(whole.id);
    return <FacePicture size={whole} area={item.face.area} url={url} name={nameOf(props.shown)} />;
  }
  const size = pictureOf(item);
  return <StillPicture size={size} url={props.pictures.get(size.id)} name={props.name(item)} />;
}

function Live({ remote, customerName }: Pick<ScenePictureProps, 'remote' | 'customerName'>) {
  const t = useTranslations('call.picture');
  return (
    <VideoTile
      stream={remote.video}
      label={t('customer', { name: customerName })}
      muted
      fit="contain"
      absent={t('absent')}
    />
  );
}
