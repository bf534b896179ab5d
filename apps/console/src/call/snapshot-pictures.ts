import type { SnapshotId } from '@visavis/domain/ids';
import { useEffect, useRef, useState } from 'react';
import type { SessionCommands } from './session-commands.ts';

/** Addresses of the pictures that have arrived; null where one could not be read. */
export type SnapshotPictures = ReadonlyMap<SnapshotId, string | null>;

export type PictureSource = Pick<SessionCommands, 'readSnapshot' | 'hearSnapshots'>;

/**
 * Takes each picture as it comes with the snapshot, and reads those that are `wanted` and did not
 * come: they were taken before this page was here. Lets go of them at the end.
 */
export function useSnapshotPictures(
  wanted: readonly SnapshotId[],
  { readSnapshot, hearSnapshots }: PictureSource,
): SnapshotPictures {
  const [pictures, setPictures] = useState<SnapshotPictures>(new Map());
  const asked = useRef(new Set<SnapshotId>());
  const urls = useRef<string[]>([]);
  const keep = useRef((id: SnapshotId, picture: Blob | null) => {
    const url = picture && URL.createObjectURL(picture);
    if (url) urls.current.push(url);
    setPictures((before) => new Map(before).set(id, url));
  }).current;

  useEffect(
    () =>
      hearSnapshots((id, picture) => {
        asked.current.add(id);
        keep(id, picture);
      }),
    [hearSnapshots, keep],
  );

  useEffect(() => {
    for (const id of wanted) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      void readSnapshot(id).then((picture) => keep(id, picture));
    }
  }, [wanted, readSnapshot, keep]);

  useEffect(
    () => () => {
      for (const url of urls.current) URL.revokeObjectURL(url);
      urls.current = [];
      asked.current.clear();
    },
    [],
  );

  return pictures;
}
