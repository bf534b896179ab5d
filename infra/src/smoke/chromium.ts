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
 * there are three, which show a drawing.
 */
export type Films = { readonly video?: string; readonly audio: string };

const THREE_CAMERAS = '--use-fake-device-for-media-stream=device-count=3';

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
        : [THREE_CAMERAS]),
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

/**
 * Chromium's second fake camera measures depth, and no picture of it can be sent: a phone has none in
 * its list. Runs inside the page.
 */
export function leaveOutDepthCamera(): void {
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const enumerate = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () =>
    (await enumerate()).filter(({ label }) => label !== 'fake_device_1');
}
