'use client';

import { useRef } from 'react';
import type { Line } from '@visavis/call-client/connect';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CallMedia } from '@visavis/call-client/media';
import { GuidanceWords } from '../guidance/guidance-words.tsx';
import { useGuidance } from '../guidance/use-guidance.ts';
import { AgentPicture } from './agent-picture.tsx';
import type { CallStage } from './call-stage-view.ts';
import { GuideFrame, isMoved } from './guide-frame.tsx';
import { HoldCover } from './hold-cover.tsx';
import { SelfPicture } from './self-picture.tsx';
import { StageMessage } from './stage-message.tsx';
import { StageNote } from './stage-note.tsx';
import { StillFlash } from './still-flash.tsx';
import { VisitorPicture } from './visitor-picture.tsx';
import { Voice } from './voice.tsx';

export type StageProps = {
  readonly line: Line;
  readonly at: CallStage;
  readonly call: CallMedia | null;
  readonly media: LocalMedia;
  readonly isMuted: boolean;
  readonly stills: number;
  /** What was just done with the camera. */
  readonly note: string | null;
};

const LARGE = 'absolute inset-0';
const SMALL =
  'absolute top-2 right-2 z-[1] aspect-[3/4] w-[clamp(4rem,18%,8.5rem)] rounded-md outline-2 outline-paper';

/** Both people. The agent is large, except while the camera is the point. */
export function Stage({ line, at, call, media, isMuted, stills, note }: StageProps) {
  const camera = at.step?.camera ?? 'NONE';
  const isCameraThePoint = camera !== 'NONE';
  const video = useRef<HTMLVideoElement>(null);
  const isGuided = at.step && camera !== 'NONE' && !isMoved(at.step) && !at.onHold;
  const hint = useGuidance(video, isGuided ? camera : null, 'IN_CALL');
  return (
    <section className="relative mx-2 overflow-hidden rounded-md beside:col-start-1 beside:row-span-2 beside:row-start-1 beside:my-2">
      <div className={isCameraThePoint ? SMALL : LARGE}>
        <AgentPicture call={call} />
      </div>
      <div className={isCameraThePoint ? LARGE : SMALL}>
        <SelfPicture
          media={media}
          showsDocument={camera === 'DOCUMENT'}
          videoRef={(element) => {
            video.current = element;
          }}
        >
          {at.step && camera !== 'NONE' ? (
            <>
              <GuideFrame
                shape={camera === 'FACE' ? 'FACE' : at.step.shape}
                step={at.step}
                hint={hint}
              />
              <GuidanceWords hint={hint} />
            </>
          ) : null}
          <StillFlash taken={stills} />
        </SelfPicture>
      </div>
      {call ? (
        <>
          <VisitorPicture call={call} />
          <Voice call={call} of="AGENT" />
          <Voice call={call} of="VISITOR" />
        </>
      ) : null}
      {at.onHold ? <HoldCover /> : null}
      {note === null ? null : <StageNote words={note} />}
      <StageMessage line={line} at={at} call={call} media={media} isMuted={isMuted} />
    </section>
  );
}
