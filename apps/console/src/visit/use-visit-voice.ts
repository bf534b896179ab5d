'use client';

import type { CallMedia } from '@visavis/call-client/media';
import type { SpeakerView } from '@visavis/contract/visits';
import type { StaffId } from '@visavis/domain/ids';
import { useEffect, useState } from 'react';
import { useOwnMedia } from '../call/own-media.ts';

type Switch = { readonly isOn: boolean; readonly wasOn: boolean };

const OFF: Switch = { isOn: false, wasOn: false };
const turned = ({ isOn }: Switch): Switch => ({ isOn: !isOn, wasOn: true });

/** A visitor's own microphone and camera: off until they turn them on. */
export function useVisitVoice(media: CallMedia | null, me: StaffId, speaker: SpeakerView | null) {
  const [microphone, setMicrophone] = useState(OFF);
  const [camera, setCamera] = useState(OFF);
  const own = useOwnMedia(microphone.wasOn || camera.wasOn);
  const { view, stream, refusal, askAgain } = own;
  const other = speaker && speaker.staffId !== me ? speaker : null;
  const isTaken = other !== null;

  // Somebody else was faster: there is one place, and it is theirs.
  useEffect(() => {
    if (!isTaken) return;
    setMicrophone(OFF);
    setCamera(OFF);
  }, [isTaken]);
  const voice = microphone.wasOn ? view.microphone : null;
  useEffect(
    () => media?.send('audio', { track: voice, isPaused: !microphone.isOn }),
    [media, voice, microphone.isOn],
  );
  const picture = camera.wasOn ? view.camera : null;
  useEffect(
    () => media?.send('video', { track: picture, isPaused: !camera.isOn }),
    [media, picture, camera.isOn],
  );

  return {
    isMicrophoneOn: microphone.isOn,
    isCameraOn: camera.isOn,
    turnMicrophone: isTaken ? undefined : () => setMicrophone(turned),
    turnCamera: isTaken ? undefined : () => setCamera(turned),
    /** One's own picture, while it is sent. */
    own: camera.isOn ? stream : null,
    /** Another visitor who speaks. */
    other,
    /** What of this one goes through. */
    mine: speaker && !other ? speaker : null,
    refusal,
    askAgain,
  };
}

export type VisitVoice = ReturnType<typeof useVisitVoice>;
