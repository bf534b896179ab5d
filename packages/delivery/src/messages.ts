import type { Messages } from '@visavis/use-cases/ports';
import { codeMail } from './code-mail.ts';
import { invitationMail } from './invitation-mail.ts';
import type { Post } from './post.ts';

/** Writes the bank's messages to a customer and hands them to `post`. */
export const createMessages = (post: Post, bankName: string): Messages => ({
  sendInvitation: ({ to, ...invitation }) => post(to, invitationMail({ ...invitation, bankName })),
  sendCode: ({ to, ...code }) => post(to, codeMail({ ...code, bankName })),
});
