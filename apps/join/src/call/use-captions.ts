'use client';

import { useState } from 'react';

const KEPT_UNDER = 'visavis_captions';

/** Whether the agent's words are shown; kept for this tab, so that a reload does not change it. */
export function useCaptions(): readonly [boolean, (hasCaptions: boolean) => void] {
  const [hasCaptions, setCaptions] = useState(() => sessionStorage.getItem(KEPT_UNDER) !== 'OFF');
  const choose = (wanted: boolean) => {
    sessionStorage.setItem(KEPT_UNDER, wanted ? 'ON' : 'OFF');
    setCaptions(wanted);
  };
  return [hasCaptions, choose];
}
