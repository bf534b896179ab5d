export type AwaitedPictures = {
  /** What the name of the video begins with. */
  readonly label: string;
  readonly pictures: number;
};

/**
 * Waits in a page until the video of a name has shown so many further pictures; it follows the name
 * to another element. Runs inside the browser, so it must need nothing from outside itself.
 */
export function waitForPictures({ label, pictures }: AwaitedPictures): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = pictures;
    let watched: HTMLVideoElement | undefined;
    const end = (settle: () => void): void => {
      clearInterval(looking);
      clearTimeout(late);
      settle();
    };
    const shown = (): void => {
      left -= 1;
      if (left <= 0) end(resolve);
      else watched?.requestVideoFrameCallback(shown);
    };
    const look = (): void => {
      const found = [...document.querySelectorAll('video')].find((video) =>
        video.getAttribute('aria-label')?.startsWith(label),
      );
      if (!found || found === watched) return;
      watched = found;
      found.requestVideoFrameCallback(shown);
    };
    const looking = setInterval(look, 100);
    const late = setTimeout(
      () => end(() => reject(new Error(`“${label}” shows no moving picture.`))),
      30_000,
    );
    look();
  });
}
