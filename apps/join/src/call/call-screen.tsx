'use client';

import { useEffect, useRef, useState } from 'react';
import { keepAwake } from '@visavis/call-client/wake-lock';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CustomerView } from '@visavis/contract/customer';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { usePageTitle } from '../use-page-title.ts';
import { CallBar } from './call-bar.tsx';
import { CallControls } from './call-controls.tsx';
import { ChatPanel } from './chat-panel.tsx';
import { CodeEntry } from './code-entry.tsx';
import type { CallStage } from './call-stage-view.ts';
import { LightCover } from './light-cover.tsx';
import { PromptCard } from './prompt-card.tsx';
import { Stage } from './stage.tsx';
import { useCallMedia } from './use-call-media.ts';
import { useCameraControl } from './use-camera-control.ts';
import { useCaptions } from './use-captions.ts';
import { useChat } from './use-chat.ts';
import { useLightCheck } from './use-light-check.ts';
import { useNote } from './use-note.ts';

export type CallScreenProps = {
  readonly line: CustomerLine;
  readonly view: CustomerView;
  readonly at: CallStage;
  readonly media: LocalMedia;
  /** How many stills this camera took. */
  readonly stills: number;
};

/** The call: who speaks, what to do now, and how to stop. Dark, so that the picture is the light. */
export function CallScreen({ line, view, at, media, stills }: CallScreenProps) {
  const t = useTranslations('call');
  const [isMuted, setMuted] = useState(false);
  const [hasCaptions, setCaptions] = useCaptions();
  const call = useCallMedia(line.line, media, isMuted);
  const note = useNote();
  const chat = useChat(at.chat);
  useCameraControl({ line: line.line, media, call, onDone: note.write });
  const ground = useRef<HTMLDialogElement>(null);
  const light = useLightCheck({ line: line.line, media, ground, onEnded: note.write });
  usePageTitle(t('title'));
  useEffect(() => keepAwake(), []);

  return (
    <main
      data-theme="dark"
      className="fixed inset-0 grid grid-rows-[auto_minmax(min(13rem,40dvh),1fr)_auto] overflow-y-auto bg-paper pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)] text-ink beside:grid-cols-[minmax(0,1fr)_minmax(min(15rem,50vw),46%)] beside:grid-rows-[auto_minmax(0,1fr)] beside:overflow-hidden"
    >
      <h1 className="sr-only">{t('title')}</h1>
      <CallBar at={at} bankName={view.bankName} call={call} />
      <Stage
        line={line.line}
        at={at}
        call={call}
        media={media}
        isMuted={isMuted}
        stills={stills}
        note={note.words}
      />
      <div className="flex min-h-0 flex-col gap-3 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] beside:overflow-y-auto beside:pl-1">
        <PromptCard at={at} hasCaptions={hasCaptions} />
        {at.code && isCodeShown(at) ? <CodeEntry line={line} code={at.code} /> : null}
        <CallControls
          line={line}
          media={media}
          at={at}
          isMuted={isMuted}
          onMute={setMuted}
          hasCaptions={hasCaptions}
          onCaptions={setCaptions}
          unread={chat.unread}
          onChat={() => chat.setOpen(true)}
          onNote={note.write}
        />
      </div>
      <ChatPanel
        line={line}
        chat={at.chat}
        isOpen={chat.isOpen}
        onClose={() => chat.setOpen(false)}
      />
      {light ? <LightCover state={light} media={media} ground={ground} /> : null}
    </main>
  );
}

/** A code that was right has nothing more to say once the agent has gone on. */
const isCodeShown = ({ code, step }: CallScreenProps['at']): boolean =>
  !code?.verified || step?.drawing === 'CODE';
