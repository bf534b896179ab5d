/** A message as plain text; nothing in it is fetched from elsewhere. */
export type Mail = {
  readonly subject: string;
  readonly text: string;
  /** A calendar entry (RFC 5545) that goes with it. */
  readonly calendar?: string;
};

/**
 * Delivers a mail to one address. One that is sent again with the same `key` has the same message id,
 * by which mail servers and readers know it for the same. @throws DomainError MESSAGE_NOT_DELIVERED
 */
export type Post = (to: string, mail: Mail, key?: string) => Promise<void>;
