'use client';

import type { LedSession } from '@visavis/contract/staff';
import { useAnnounce } from '@visavis/ui/announcer';
import { useKeys } from '@visavis/ui/keys';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useHindrance } from '../bar-button.tsx';
import { LIVE_STAGE } from '../stage/stage-state.ts';
import type { StageControl } from '../stage/use-stage.ts';
import { useTellRefused } from '../use-tell-refused.ts';
import type { FaceCommands } from './face-commands.ts';
import { useLightHindrance } from './light-hindrance.ts';

/** What the agent does with the customer's face beside the steps. */
export type Faces = {
  readonly isComparing: boolean;
  /** Opens the sheet with two pictures beside each other, or closes it: what it put there goes with it. */
  readonly compare: () => void;
  readonly checkLight: () => Promise<void>;
  /** Why no light check can be made now. */
  readonly lightHindrance: string | null;
};

export function useFaces(
  session: LedSession,
  control: StageControl,
  commands: FaceCommands,
): Faces {
  const t = useTranslations('call');
  const announce = useAnnounce();
  const tellHindrance = useHindrance();
  const tellRefused = useTellRefused();
  const [isOpen, setOpen] = useState(false);
  const isLive = session.state === 'LIVE';
  const lightHindrance = useLightHindrance(session);
  useLightNews(session);
  const hasPutPair = useRef(false);
  const close = () => {
    setOpen(false);
    if (!hasPutPair.current) return;
    control.change((stage) => (stage.scene.kind === 'COMPARE' ? LIVE_STAGE : stage));
  };
  const compare = () => {
    if (isOpen) return close();
    if (!isLive) return tellHindrance(t('faces.notLive'));
    if (control.items.length === 0) return tellHindrance(t('stage.noPictures'));
    hasPutPair.current = control.stage.scene.kind !== 'COMPARE';
    if (hasPutPair.current) control.compare();
    setOpen(true);
  };
  const checkLight = async () => {
    if (lightHindrance) return tellHindrance(lightHindrance);
    const refused = await commands.checkLight();
    if (refused) return tellRefused(refused);
    announce(t('light.began'));
  };
  useKeys({ e: compare, j: () => void checkLight() });
  return { isComparing: isOpen && isLive, compare, checkLight, lightHindrance };
}

/** Says what became of a light check as it is known. */
function useLightNews({ lightChecks }: Pick<LedSession, 'lightChecks'>): void {
  const t = useTranslations('call.light');
  const announce = useAnnounce();
  const last = lightChecks.at(-1);
  const known = useRef(last?.end ? last.number : 0);
  useEffect(() => {
    if (!last?.end || last.number <= known.current) return;
    known.current = last.number;
    announce(t(`end.${last.end}`));
  }, [last, announce, t]);
}
