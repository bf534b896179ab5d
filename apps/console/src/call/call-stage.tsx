'use client';

import type { Remote } from '@visavis/call-client/media';
import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import { useRef, type ReactNode } from 'react';
import type { AttendanceCommands } from './attendance-commands.ts';
import { CameraBar } from './camera-bar.tsx';
import { CustomerPicture } from './customer-picture.tsx';
import { useSnapshotName } from './snapshot-name.ts';
import { useSnapshotPictures, type PictureSource } from './snapshot-pictures.ts';
import { SnapshotStrip } from './snapshot-strip.tsx';
import { isCloseUp, pictureOfCloseUp } from './stage/face-close-up.ts';
import { pictureOf, type GalleryItem } from './stage/gallery.ts';
import { isMagnified } from './stage/magnified.ts';
import { SceneBar } from './stage/scene-bar.tsx';
import type { Scene } from './stage/stage-state.ts';
import { ToolBar } from './stage/tool-bar.tsx';
import type { StageControl } from './stage/use-stage.ts';
import { useStageKeys } from './stage/use-stage-keys.ts';
import { useCameraControl } from './use-camera-control.ts';

type CallStageProps = {
  readonly session: LedSession;
  readonly control: StageControl;
  readonly attendance: AttendanceCommands;
  readonly source: PictureSource;
  readonly remote: Remote;
  readonly visitor: Remote;
  readonly own: MediaStream | null;
  readonly awaySince: number | null;
  readonly onResume: () => Promise<void>;
  /** What floats over the right edge: chat, signals, the flag. */
  readonly drawer: ReactNode;
};

/** The left side: the customer, what is done with their camera, and the pictures taken. */
export function CallStage(props: CallStageProps) {
  const { session, control, attendance, source, remote } = props;
  const camera = useCameraControl(session, attendance);
  useStageKeys(control, camera);
  const name = useSnapshotName(session);
  const { stage, items } = control;
  const pictures = useSnapshotPictures(useWanted(items, stage.scene), source);
  const shown = shownIn(stage.scene);
  return (
    <div className="relative flex min-w-0 flex-1 flex-col overflow-y-auto">
      <SceneBar control={control} name={name} />
      <CustomerPicture
        {...{ session, control, pictures, remote, name }}
        customerName={session.declared.givenNames}
        own={props.own}
        visitor={props.visitor}
        awaySince={props.awaySince}
        onResume={props.onResume}
      />
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-x-4 border-t border-line bg-surface px-2 py-0.5">
        <CameraBar
          control={camera}
          hasZoomKeys={stage.scene.kind === 'LIVE' && !isMagnified(stage.view)}
        />
        <ToolBar control={control} />
      </div>
      <SnapshotStrip {...{ session, items, pictures, shown }} onShow={control.show} />
      {props.drawer}
    </div>
  );
}

const shownIn = (scene: Scene): readonly SnapshotId[] => {
  if (scene.kind === 'LIVE') return [];
  if (scene.kind === 'PICTURE') return [scene.id];
  return [scene.left, scene.right].flatMap((shown) => {
    if (shown === 'LIVE') return [];
    return [isCloseUp(shown) ? pictureOfCloseUp(shown) : shown];
  });
};

/** The picture of each tile, and the camera's still of what is shown large. */
function useWanted(items: readonly GalleryItem[], scene: Scene) {
  const large = items.filter(({ id }) => shownIn(scene).includes(id));
  const ids = [
    ...items.map(({ id }) => id),
    ...large.flatMap((item) => [pictureOf(item).id, ...(item.face ? [item.face.of] : [])]),
  ];
  const key = ids.join();
  const kept = useRef({ key, ids });
  // The same ids are the same list, or each second of the recorder would ask for pictures anew.
  if (kept.current.key !== key) kept.current = { key, ids };
  return kept.current.ids;
}
