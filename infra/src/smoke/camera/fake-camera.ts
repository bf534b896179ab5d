import { copyFile, open, readFile } from 'node:fs/promises';
import type { Scene } from './scenes.ts';

/**
 * A file that Chromium shows as the camera, frame after frame and from the start again. All scenes
 * have the same size, so another one can be written over it while the camera runs.
 */
export type FakeCamera = { readonly path: string; show(scene: Scene): Promise<void> };

/** Makes the camera that shows the face first. */
export async function createFakeCamera(
  path: string,
  scenes: Readonly<Record<Scene, string>>,
): Promise<FakeCamera> {
  await copyFile(scenes.FACE_FRONT, path);
  return {
    path,
    async show(scene) {
      const frames = await readFile(scenes[scene]);
      const file = await open(path, 'r+');
      try {
        await file.write(frames, 0, frames.length, 0);
      } finally {
        await file.close();
      }
    },
  };
}
