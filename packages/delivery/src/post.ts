/** A message as plain text; nothing in it is fetched from elsewhere. */
export type Mail = { readonly subject: string; readonly text: string };

/** Delivers a mail to one address. @throws DomainError MESSAGE_NOT_DELIVERED */
export type Post = (to: string, mail: Mail) => Promise<void>;
