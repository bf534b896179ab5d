import type { createOutboxPost } from '@visavis/delivery/outbox';
import { createSmsGateway, type Texter } from '@visavis/delivery/sms-gateway';
import type { Config } from './config.ts';

type SmsConfig = Pick<Config, 'VISAVIS_SMS_URL' | 'VISAVIS_SMS_SECRET' | 'VISAVIS_SMS_TEMPLATE'>;

/**
 * How text messages leave the house; undefined where no way is set up.
 * @throws Error where there is a gateway and no secret to sign for it
 */
export function openTexter(
  config: SmsConfig,
  outbox: ReturnType<typeof createOutboxPost>,
): Texter | undefined {
  const { VISAVIS_SMS_URL: url, VISAVIS_SMS_SECRET: secret } = config;
  if (!url) return undefined;
  if (url === 'outbox') return (to, text) => outbox(to, { subject: 'SMS', text });
  if (!secret) throw new Error('VISAVIS_SMS_URL needs VISAVIS_SMS_SECRET');
  return createSmsGateway({ url, secret, template: config.VISAVIS_SMS_TEMPLATE });
}
