import { useEffect, useState } from 'react';
import type { MachineCommands } from './machine-commands.ts';
import type { SeenPicture } from './seen-pictures.ts';

type Read = Pick<MachineCommands, 'readCrop' | 'readSnapshot'>;

/** Addresses of pictures that an analysis rests on; null where one could not be read, undefined before. */
export function useSeenPictures(
  pictures: readonly SeenPicture[],
  { readCrop, readSnapshot }: Read,
): readonly (string | null | undefined)[] {
  const [urls, setUrls] = useState<readonly (string | null)[]>([]);
  const wanted = JSON.stringify(pictures);
  useEffect(() => {
    const made: string[] = [];
    let isGone = false;
    const asked = JSON.parse(wanted) as readonly SeenPicture[];
    const read = (picture: SeenPicture) =>
      picture.kind === 'CROP'
        ? readCrop(picture.analysisId, picture.crop)
        : readSnapshot(picture.id);
    void Promise.all(asked.map(read)).then((blobs) => {
      if (isGone) return;
      const addresses = blobs.map((blob) => blob && URL.createObjectURL(blob));
      made.push(...addresses.filter((url) => url !== null));
      setUrls(addresses);
    });
    return () => {
      isGone = true;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [wanted, readCrop, readSnapshot]);
  return pictures.map((_, index) => urls[index]);
}
