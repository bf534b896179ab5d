import { useEffect } from 'react';

/**
 * While a session is open: the browser asks before the page is left, and its Back button stays
 * here. The session itself outlives both; on return the agent is straight back in it.
 */
export function useLeaveGuard(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const stay = () => history.pushState(history.state, '', location.href);
    stay();
    addEventListener('beforeunload', warn);
    addEventListener('popstate', stay);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('popstate', stay);
    };
  }, [isOpen]);
}
