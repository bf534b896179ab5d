'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Badge } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { FaceTools } from '../faces/face-tools.tsx';
import type { Faces } from '../faces/use-faces.ts';
import { SideDrawer } from '../side-drawer.tsx';
import { useFindingWords } from './finding-words.ts';
import { AnalysisItem, mayJudge } from './analysis-item.tsx';
import { SIGNAL_OF } from './level-signal.ts';
import type { MachineCommands } from './machine-commands.ts';
import {
  isOpen,
  lightOf,
  lightReasons,
  worstAnalysesFirst,
  type FoundView,
  type Level,
} from './machine-order.ts';

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
  const open = analyses.find((one) => isOpen(one) && mayJudge(session, one));
  return (
    <SideDrawer title={t('title')} lead={t('lead')} closeLabel={t('close')} onClose={onClose}>
      <FaceTools {...{ session, faces }} />
      {light ? <StreamLight light={light} reasons={lightReasons(session.analyses)} /> : null}
      {analyses.length === 0 ? (
        <p className="prose-words text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="flex min-h-0 flex-1 flex-col divide-y divide-line overflow-y-auto border-y border-line">
          {analyses.map((analysis) => (
            <AnalysisItem
              key={analysis.id}
              {...{ session, analysis, commands }}
              hasKeys={analysis === open}
            />
          ))}
        </ul>
      )}
    </SideDrawer>
  );
}

/** One traffic light over everything that was seen of the stream, with its reasons. */
function StreamLight(props: { readonly light: Level; readonly reasons: readonly FoundView[] }) {
  const t = useTranslations('analysis');
  const words = useFindingWords();
  const { light, reasons } = props;
  const said = [...new Set(reasons.map(words))];
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold">{t('stream')}</span>
      <Badge kind={SIGNAL_OF[light]}>{t(`level.${light}`)}</Badge>
      {said.length > 0 ? (
        <p className="w-full text-small text-ink-soft">{said.join(' · ')}</p>
      ) : null}
    </div>
  );
}
