import { createMessages } from './messages.ts';
import { openPost, outboxOf, type MailSettings } from './open-post.ts';
import { createOutboxPost } from './outbox.ts';
import { createSmsGateway, type Texter } from './sms-gateway.ts';

/** What the environment says about messages. */
export type DeliverySettings = MailSettings & {
  readonly VISAVIS_BANK_NAME: string;
  readonly VISAVIS_JOIN_URL: string;
  readonly VISAVIS_SMS_URL?: string | undefined;
  readonly VISAVIS_SMS_SECRET?: string | undefined;
  readonly VISAVIS_SMS_TEMPLATE: string;
};

/** Messages to customers, by the ways that are set up. */
export function openMessages(settings: DeliverySettings, now: () => string) {
  return createMessages({
    ...{ post: openPost(settings, now), texter: openTexter(settings, now) },
    bankName: settings.VISAVIS_BANK_NAME,
    joinUrl: settings.VISAVIS_JOIN_URL,
  });
}

/**
 * How text messages leave the house; undefined where no way is set up.
 * @throws Error where there is a gateway and no secret to sign for it
 */
function openTexter(settings: DeliverySettings, now: () => string): Texter | undefined {
  const { VISAVIS_SMS_URL: url, VISAVIS_SMS_SECRET: secret } = settings;
  if (!url) return undefined;
  if (url === 'outbox') {
    const outbox = createOutboxPost(outboxOf(settings), now);
    return (to, text) => outbox(to, { subject: 'SMS', text });
  }
  if (!secret) throw new Error('VISAVIS_SMS_URL needs VISAVIS_SMS_SECRET');
  return createSmsGateway({ url, secret, template: settings.VISAVIS_SMS_TEMPLATE });
}
