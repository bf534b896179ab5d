import { join } from 'node:path';
import { createOutboxPost } from './outbox.ts';
import { createSmtpPost } from './smtp.ts';
import type { Post } from './post.ts';

/** What the environment says about mail. */
export type MailSettings = {
  readonly VISAVIS_DATA: string;
  readonly VISAVIS_SMTP_URL?: string | undefined;
  readonly VISAVIS_MAIL_FROM: string;
};

/** Where messages are kept for trying out. */
export const outboxOf = ({ VISAVIS_DATA }: Pick<MailSettings, 'VISAVIS_DATA'>): string =>
  join(VISAVIS_DATA, 'outbox');

/** By the mail server that is set up; without one, messages are kept in the trial outbox. */
export const openPost = (settings: MailSettings, now: () => string): Post =>
  settings.VISAVIS_SMTP_URL
    ? createSmtpPost(settings.VISAVIS_SMTP_URL, settings.VISAVIS_MAIL_FROM)
    : createOutboxPost(outboxOf(settings), now);
