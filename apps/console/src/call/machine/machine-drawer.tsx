'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Badge } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { FaceTools } from '../faces/face-tools.tsx';
import type { Faces } from '../faces/use-faces.ts';
import { SideDrawer } from '../side-drawer.tsx';
import { AnalysisItem } from './analysis-item.tsx';
import { SIGNAL_OF } from './level-signal.ts';
import type { MachineCommands } from './machine-commands.ts';
import { lightOf, worstAnalysesFirst } from './machine-order.ts';

type MachineDrawerProps = {
  readonly session: LedSession;
  readonly commands: MachineCommands;
  readonly faces: Faces;
  readonly onClose: () => void;
};

/** Everything that the machine said in this session, the worst first, each to agree with or overrule. */
export function MachineDrawer({ session, commands, faces, onClose }: MachineDrawerProps) {
  const t = useTranslations('analysis');
  const analyses = worstAnalysesFirst(session.analyses);
  const light = lightOf(session.analyses);
  return (
    <SideDrawer title={t('title')} lead={t('lead')} closeLabel={t('close')} onClose={onClose}>
      <FaceTools {...{ session, faces }} />
      {light ? (
        <p className="flex items-center gap-2">
          {t('stream')} <Badge kind={SIGNAL_OF[light]}>{t(`level.${light}`)}</Badge>
        </p>
      ) : null}
      {analyses.length === 0 ? (
        <p className="prose-words text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="flex min-h-0 flex-1 flex-col divide-y divide-line overflow-y-auto border-y border-line">
          {analyses.map((analysis) => (
            <AnalysisItem key={analysis.id} {...{ session, analysis, commands }} />
          ))}
        </ul>
      )}
    </SideDrawer>
  );
}
