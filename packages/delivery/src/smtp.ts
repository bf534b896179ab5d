import { DomainError } from '@visavis/domain/errors';
import { createTransport } from 'nodemailer';
import type { Post } from './post.ts';

/** The part behind the @ of an address, alone or within `Bank <…>`. */
const hostOf = (from: string): string => from.split('@').at(-1)?.replace('>', '').trim() ?? '';

const asFile = (content: string) => ({
  ...{ filename: 'appointment.ics', content },
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
});

/**
 * Delivers by SMTP. `url` as nodemailer reads it: `smtps://user:password@host:465`, or
 * `smtp://host:587`, which starts TLS where the server offers it.
 */
export function createSmtpPost(url: string, from: string): Post & { close(): void } {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const post: Post = async (to, { subject, text, calendar }, key) => {
    try {
      const messageId = key === undefined ? {} : { messageId: `<${key}@${hostOf(from)}>` };
      const attachments = calendar === undefined ? [] : [asFile(calendar)];
      await transport.sendMail({ to, subject, text, attachments, ...messageId });
    } catch (error) {
      const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown };
      throw new DomainError('MESSAGE_NOT_DELIVERED', { code, responseCode });
    }
  };
  return Object.assign(post, { close: () => transport.close() });
}
