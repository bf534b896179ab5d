'use client';

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { measureFace } from '@visavis/call-client/measure/face';
import { countFrames } from '@visavis/call-client/measure/frame-rate';
import { MEASURED_WIDTH_PX, measurePicture, medianOf } from '@visavis/call-client/measure/picture';
import type { PictureMeasures } from '@visavis/call-client/measure/picture';
import type { DeviceMeasures } from '@visavis/contract/device-report';

const LOOK_EVERY_MS = 1_000;
const COUNT_FOR_MS = 2_000;
const OF_THE_LAST = 3;

/** What the picture gives, measured again and again while it is shown. Another camera begins anew. */
export function usePictureMeasures(
  video: RefObject<HTMLVideoElement | null>,
  camera: MediaStreamTrack | null,
): DeviceMeasures {
  const [measures, setMeasures] = useState<DeviceMeasures>({});

  useEffect(() => {
    setMeasures({});
    if (!camera) return undefined;
    let isGone = false;
    const seen: PictureMeasures[] = [];
    const add = (more: DeviceMeasures | null) => {
      if (!isGone && more) setMeasures((before) => ({ ...before, ...more }));
    };
    const count = async () => {
      while (!isGone && !(video.current && isShown(video.current))) await nextSecond();
      const rate = !isGone && video.current && (await countFrames(video.current, COUNT_FOR_MS));
      if (rate !== null && rate !== false) add({ framesPerSecond: rate });
    };
    const look = async () => {
      const frame = video.current && drawFrame(video.current);
      if (!frame) return;
      seen.unshift(frame.measures);
      add(middleOf(seen.slice(0, OF_THE_LAST)));
      add(await measureFace(frame.canvas));
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    void count();
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [video, camera]);

  return measures;
}

const nextSecond = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

const isShown = (video: HTMLVideoElement): boolean =>
  video.readyState >= video.HAVE_CURRENT_DATA && video.videoWidth > 0;

function drawFrame(video: HTMLVideoElement) {
  if (!isShown(video)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = MEASURED_WIDTH_PX;
  canvas.height = Math.round((MEASURED_WIDTH_PX * video.videoHeight) / video.videoWidth);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { canvas, measures: measurePicture(data, canvas.width) };
}

const middleOf = (seen: readonly PictureMeasures[]): PictureMeasures => ({
  meanLuminance: medianOf(seen.map(({ meanLuminance }) => meanLuminance)),
  shareDark: medianOf(seen.map(({ shareDark }) => shareDark)),
  shareBright: medianOf(seen.map(({ shareBright }) => shareBright)),
  sharpness: medianOf(seen.map(({ sharpness }) => sharpness)),
});
