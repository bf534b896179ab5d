'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import type { Area } from '@visavis/domain/session/session';
import { useAnnounce } from '@visavis/ui/announcer';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AttendanceCommands } from '../attendance-commands.ts';
import { useHindrance } from '../bar-button.tsx';
import { useTellRefused } from '../use-tell-refused.ts';
import { middleOf } from './crop-area.ts';
import { findFacePair } from './face-close-up.ts';
import { findToCompare, listGallery, pictureOf, walk, type GalleryItem } from './gallery.ts';
import type { Magnified } from './magnified.ts';
import {
  comparePair,
  compareWithLive,
  LIVE_STAGE,
  showPicture,
  type Stage,
} from './stage-state.ts';

/** What the agent looks at, and how that changes. */
export type StageControl = {
  readonly stage: Stage;
  readonly items: readonly GalleryItem[];
  readonly change: (change: (stage: Stage) => Stage) => void;
  readonly look: (change: (view: Magnified) => Magnified) => void;
  readonly show: (id: SnapshotId) => void;
  /** The newest picture, and with each further press the one before. */
  readonly pictures: () => void;
  readonly compare: () => void;
  /** Begins to cut out a part: of the picture shown, or of a snapshot of this moment. */
  readonly crop: () => Promise<void>;
  readonly draw: (area: Area) => void;
  readonly keepCrop: () => Promise<void>;
};

type Commands = Pick<AttendanceCommands, 'crop' | 'snapshot'>;

/** The stage of a session. What can't be done says why. */
export function useStage(session: LedSession, commands: Commands): StageControl {
  const t = useTranslations('call.stage');
  const tellHindrance = useHindrance();
  const [stage, change] = useState<Stage>(LIVE_STAGE);
  const items = listGallery(session);
  const { scene } = stage;
  const withPictures = (act: () => void) =>
    items.length === 0 ? tellHindrance(t('noPictures')) : act();
  const cropping = useCropping(session, commands, { stage, items, change });
  return {
    ...{ stage, items, change, ...cropping },
    look: (look) => change((before) => ({ ...before, view: look(before.view) })),
    show: (id) => change(showPicture(id)),
    pictures: () =>
      withPictures(() => {
        const next = walk(items, scene.kind === 'PICTURE' ? scene.id : undefined, -1);
        if (next) change(showPicture(next.id));
      }),
    compare: () => {
      if (scene.kind === 'COMPARE') return change(LIVE_STAGE);
      withPictures(() => {
        const next = scene.kind === 'PICTURE' ? compareWithLive(scene.id) : pairOf(session, items);
        if (next) change(next);
      });
    },
  };
}

/**
 * The portrait of the document against the customer's face, each as software found it. Where the agent
 * cut a part out of a document, that one counts; where no face was found, the live picture.
 */
function pairOf(session: LedSession, items: readonly GalleryItem[]): Stage | undefined {
  const { portrait, face = 'LIVE' } = findFacePair(session, items);
  const likely = findToCompare(session, items);
  if (likely?.crop) return comparePair(likely.id, face);
  if (portrait) return comparePair(portrait, face);
  return likely && compareWithLive(likely.id);
}

type Staged = Pick<StageControl, 'stage' | 'items' | 'change'>;

function useCropping(
  session: LedSession,
  commands: Commands,
  { stage, items, change }: Staged,
): Pick<StageControl, 'crop' | 'draw' | 'keepCrop'> {
  const t = useTranslations('call.stage');
  const announce = useAnnounce();
  const tellHindrance = useHindrance();
  const tellRefused = useTellRefused();
  const once = useOnce();
  const { scene } = stage;

  return {
    draw: (crop) =>
      change((before) =>
        before.scene.kind === 'PICTURE' && before.scene.crop
          ? { ...before, scene: { ...before.scene, crop } }
          : before,
      ),
    crop: once(async () => {
      const item = scene.kind === 'PICTURE' ? items.find(({ id }) => id === scene.id) : undefined;
      if (item?.crop) return tellHindrance(t('cropOfPart'));
      if (item) return change((before) => ({ ...before, scene: framed(item) }));
      if (!session.customerConnected) return tellHindrance(t('away'));
      const taken = await commands.snapshot(session.currentStep ?? undefined);
      if (isRefused(taken)) return tellRefused(taken);
      const fresh = { id: taken.id, press: taken, crop: null, face: null };
      change(() => ({ ...showPicture(taken.id), scene: framed(fresh) }));
    }),
    keepCrop: once(async () => {
      if (scene.kind !== 'PICTURE' || !scene.crop) return;
      const item = items.find(({ id }) => id === scene.id);
      if (!item) return;
      const kept = await commands.crop(pictureOf(item, scene.source).id, scene.crop);
      if (isRefused(kept)) return tellRefused(kept);
      announce(t('cropKept'));
      change(() => showPicture(kept));
    }),
  };
}

/** With a frame in its middle. The picture stays the same one, also if a still comes meanwhile. */
const framed = (item: GalleryItem): Stage['scene'] => ({
  kind: 'PICTURE',
  id: item.id,
  source: item.press.still ? 'CAMERA' : 'STREAM',
  crop: middleOf(pictureOf(item)),
});

const isRefused = (answer: object | string): answer is Refused =>
  typeof answer === 'object' && 'ok' in answer;

/** A second press while the first one is on its way does nothing. */
function useOnce() {
  const isRunning = useRef(false);
  return (act: () => Promise<void>) => async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    await act().finally(() => {
      isRunning.current = false;
    });
  };
}
