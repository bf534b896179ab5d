import type { LedSession } from '@visavis/contract/staff';
import { useTranslations } from 'use-intl';

/** Longer than a check lasts, the answer's way included: then nobody waits for it any more. */
const LASTS_AT_MOST_MS = 60_000;

/** Whether a light check goes on. */
export function isLightGoingOn({ lightChecks }: Pick<LedSession, 'lightChecks'>): boolean {
  const last = lightChecks.at(-1);
  return last?.end === null && Date.now() - Date.parse(last.at) < LASTS_AT_MOST_MS;
}

/** Why no light check can be made now, in words; null where one can. */
export function useLightHindrance(session: LedSession): string | null {
  const t = useTranslations('call.light.hindrance');
  if (session.state !== 'LIVE') return t('notLive');
  if (!session.customerConnected) return t('away');
  if (session.onHold) return t('onHold');
  if (isLightGoingOn(session)) return t('running');
  return session.camera?.facing === 'ENVIRONMENT' ? t('otherCamera') : null;
}
