import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The films that a browser takes for its camera and microphone. With a film there is one camera; without
 * there are two, which show a drawing.
 */
export type Films = { readonly video?: string; readonly audio: string };

const TWO_CAMERAS = '--use-fake-device-for-media-stream=device-count=2';

/** Starts Debian's Chromium with a camera that shows a film. */
export const launchChromium = (
  { video, audio }: Films,
  flags: readonly string[] = [],
): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      ...FLAGS,
      ...flags,
      ...(video
        ? ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${video}`]
        : [TWO_CAMERAS]),
      `--use-file-for-fake-audio-capture=${audio}`,
    ],
  });

/** A screen in an office, the smallest that the console is made for. */
export const DESK: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  locale: 'en-GB',
  timezoneId: 'Europe/Athens',
};

/** A phone held upright. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  locale: 'en-GB',
  timezoneId: 'Europe/Athens',
};
