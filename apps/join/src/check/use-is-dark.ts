'use client';

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

const LOOK_EVERY_MS = 1_000;
const WIDTH = 32;
const HEIGHT = 24;
const DARK_BELOW = 40;

/** Whether the picture is too dark to recognise a face, looked at once a second. */
export function useIsDark(video: RefObject<HTMLVideoElement | null>): boolean {
  const [isDark, setDark] = useState(false);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const timer = setInterval(() => {
      const element = video.current;
      if (!context || !element || element.readyState < element.HAVE_CURRENT_DATA) return;
      context.drawImage(element, 0, 0, WIDTH, HEIGHT);
      setDark(brightnessOf(context.getImageData(0, 0, WIDTH, HEIGHT).data) < DARK_BELOW);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [video]);
  return isDark;
}

/** The mean brightness of RGBA pixels, 0 to 255. */
export function brightnessOf(pixels: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4)
    sum +=
      0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  return pixels.length === 0 ? 0 : (sum * 4) / pixels.length;
}
