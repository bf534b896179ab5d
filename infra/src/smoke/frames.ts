/**
 * Waits in a page until a video has shown so many further pictures. Runs inside the browser, so it
 * must need nothing from outside itself.
 */
export function waitForPictures(video: Element, wanted: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!(video instanceof HTMLVideoElement)) return reject(new Error('This is no video.'));
    const late = setTimeout(() => reject(new Error('The picture stands still.')), 25_000);
    let left = wanted;
    const shown = (): void => {
      left -= 1;
      if (left > 0) {
        video.requestVideoFrameCallback(shown);
        return;
      }
      clearTimeout(late);
      resolve();
    };
    video.requestVideoFrameCallback(shown);
  });
}
