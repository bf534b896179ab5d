import { join } from 'node:path';
import { createMessages } from './messages.ts';
import { createOutboxPost } from './outbox.ts';
import { createSmsGateway, type Texter } from './sms-gateway.ts';
import { createSmtpPost } from './smtp.ts';
import type { Post } from './post.ts';

/** What the environment says about messages. */
export type DeliverySettings = {
  readonly VISAVIS_DATA: string;
  readonly VISAVIS_BANK_NAME: string;
  readonly VISAVIS_JOIN_URL: string;
  readonly VISAVIS_SMTP_URL?: string | undefined;
  readonly VISAVIS_MAIL_FROM: string;
  readonly VISAVIS_SMS_URL?: string | undefined;
  readonly VISAVIS_SMS_SECRET?: string | undefined;
  readonly VISAVIS_SMS_TEMPLATE: string;
};

/** Messages to customers, by the ways that are set up: without a mail server they are kept in the trial outbox. */
export function openMessages(settings: DeliverySettings, now: () => string) {
  const outbox = createOutboxPost(join(settings.VISAVIS_DATA, 'outbox'), now);
  const post = settings.VISAVIS_SMTP_URL
    ? createSmtpPost(settings.VISAVIS_SMTP_URL, settings.VISAVIS_MAIL_FROM)
    : outbox;
  return createMessages({
    ...{ post, texter: openTexter(settings, outbox) },
    bankName: settings.VISAVIS_BANK_NAME,
    joinUrl: settings.VISAVIS_JOIN_URL,
  });
}

/**
 * How text messages leave the house; undefined where no way is set up.
 * @throws Error where there is a gateway and no secret to sign for it
 */
function openTexter(settings: DeliverySettings, outbox: Post): Texter | undefined {
  const { VISAVIS_SMS_URL: url, VISAVIS_SMS_SECRET: secret } = settings;
  if (!url) return undefined;
  if (url === 'outbox') return (to, text) => outbox(to, { subject: 'SMS', text });
  if (!secret) throw new Error('VISAVIS_SMS_URL needs VISAVIS_SMS_SECRET');
  return createSmsGateway({ url, secret, template: settings.VISAVIS_SMS_TEMPLATE });
}
