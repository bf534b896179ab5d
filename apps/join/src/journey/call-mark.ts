/**
 * Left in the tab while its customer is in a call, so that after a reload the first words are the right
 * ones: the server does not see whose page it writes. A word without any data, gone with the tab.
 */
export const CALL_MARK = 'visavis_in_call';

/** Whether this tab was in a call when it was left. */
export function wasInCall(): boolean {
  return kept()?.getItem(CALL_MARK) === 'yes';
}

/** Writes down whether this tab is in a call. */
export function markCall(isInCall: boolean): void {
  if (isInCall) kept()?.setItem(CALL_MARK, 'yes');
  else kept()?.removeItem(CALL_MARK);
}

/** Browsers that keep nothing refuse already the question. */
function kept(): Storage | null {
  try {
    return sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
