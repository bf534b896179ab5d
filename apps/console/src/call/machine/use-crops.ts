import type { AnalysisView } from '@visavis/contract/analyses';
import { useEffect, useState } from 'react';
import type { MachineCommands } from './machine-commands.ts';

/** Addresses of the parts of pictures that an analysis was made on; null where one could not be read. */
export function useCrops(
  { id, crops }: AnalysisView,
  readCrop: MachineCommands['readCrop'],
): readonly (string | null)[] {
  const [urls, setUrls] = useState<readonly (string | null)[]>([]);
  const count = crops.length;
  useEffect(() => {
    const made: string[] = [];
    let isGone = false;
    void Promise.all(Array.from({ length: count }, (_, index) => readCrop(id, index))).then(
      (pictures) => {
        if (isGone) return;
        const addresses = pictures.map((picture) => picture && URL.createObjectURL(picture));
        made.push(...addresses.filter((url) => url !== null));
        setUrls(addresses);
      },
    );
    return () => {
      isGone = true;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [id, count, readCrop]);
  return urls;
}
