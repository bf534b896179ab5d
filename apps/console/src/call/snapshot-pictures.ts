import type { LedSession } from '@visavis/contract/staff';
import type { SnapshotId } from '@visavis/domain/ids';
import { useEffect, useRef, useState } from 'react';
import type { SessionCommands } from './session-commands.ts';

/** Addresses of the pictures that have arrived; null where one could not be read. */
export type SnapshotPictures = ReadonlyMap<SnapshotId, string | null>;

/** Reads each snapshot once, as soon as it is in the session, and lets go of them at the end. */
export function useSnapshotPictures(
  snapshots: LedSession['snapshots'],
  read: SessionCommands['readSnapshot'],
): SnapshotPictures {
  const [pictures, setPictures] = useState<SnapshotPictures>(new Map());
  const asked = useRef(new Set<SnapshotId>());
  const urls = useRef<string[]>([]);

  useEffect(() => {
    for (const { id } of snapshots) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      void read(id).then((picture) => {
        const url = picture && URL.createObjectURL(picture);
        if (url) urls.current.push(url);
        setPictures((before) => new Map(before).set(id, url));
      });
    }
  }, [snapshots, read]);

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
