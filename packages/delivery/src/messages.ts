import { DomainError } from '@visavis/domain/errors';
import type { CodeChannel } from '@visavis/domain/session/session';
import type { Messages } from '@visavis/use-cases/ports';
import { bookedMail, bookedText } from './booked-mail.ts';
import { codeMail } from './code-mail.ts';
import { codeText } from './code-text.ts';
import { invitationMail } from './invitation-mail.ts';
import type { Post } from './post.ts';
import type { Texter } from './sms-gateway.ts';
import { wayBackMail, wayBackText, type WayBack } from './way-back-mail.ts';

export type MessageWays = {
  readonly post: Post;
  /** Missing where no SMS gateway is set up. */
  readonly texter?: Texter | undefined;
  readonly bankName: string;
  /** Where customers join: text messages bind their codes to its host. */
  readonly joinUrl: string;
};

type WayTo = { readonly channel: CodeChannel; readonly to: string; readonly key: string };

/** Writes the bank's messages to a customer and sends them on their way. */
export function createMessages({ post, texter, bankName, joinUrl }: MessageWays): Messages {
  const { host } = new URL(joinUrl);

  function sendWayBack(
    { channel, to, key }: WayTo,
    message: Omit<WayBack, 'bankName'>,
  ): Promise<void> {
    const whole = { ...message, bankName };
    if (channel === 'EMAIL') return post(to, wayBackMail(whole), key);
    if (!texter) throw new DomainError('MESSAGE_NOT_DELIVERED', { cause: 'NO_GATEWAY' });
    return texter(to, wayBackText(whole), key);
  }
  return {
    maySendTexts: texter !== undefined,
    sendInvitation: ({ to, ...invitation }) =>
      post(to, invitationMail({ ...invitation, bankName })),
    async sendCode({ channel, to, ...code }) {
      if (channel === 'EMAIL') return post(to, codeMail({ ...code, bankName }));
      if (!texter) throw new DomainError('MESSAGE_NOT_DELIVERED', { cause: 'NO_GATEWAY' });
      return texter(to, codeText({ ...code, bankName, host }));
    },
    async sendConfirmation({ channel, to, key, ...booked }) {
      const whole = { ...booked, bankName, host: new URL(joinUrl).hostname };
      if (channel === 'EMAIL') return post(to, bookedMail(whole), key);
      if (!texter) throw new DomainError('MESSAGE_NOT_DELIVERED', { cause: 'NO_GATEWAY' });
      return texter(to, bookedText(whole), key);
    },
    sendReminder: async ({ language, link, startsAt, timeZone, ...way }) =>
      sendWayBack(way, { language, link, startsAt, timeZone }),
    sendCall: async ({ language, link, ...way }) => sendWayBack(way, { language, link }),
  };
}
