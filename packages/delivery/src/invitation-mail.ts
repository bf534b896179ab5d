import type { Instant } from '@visavis/domain/ids';
import type { Language, LocalText } from '@visavis/domain/language';
import type { Mail } from './post.ts';

type Invitation = {
  readonly language: Language;
  readonly link: string;
  readonly expiresAt: Instant;
  readonly purpose: LocalText;
  readonly bankName: string;
};

/** The e-mail that carries the invitation link, in the customer's language. */
export function invitationMail({ language, link, expiresAt, purpose, bankName }: Invitation): Mail {
  const until = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(expiresAt));
  return WORDS[language]({ link, until, purpose: purpose[language], bankName });
}

const WORDS: Record<
  Language,
  (words: { link: string; until: string; purpose: string; bankName: string }) => Mail
> = {
  en: ({ link, until, purpose, bankName }) => ({
    subject: `${bankName}: your video identification`,
    text: `Hello,

${purpose}

Open this link on your phone, where your identity document is at hand:

${link}

It takes about five minutes. The link is yours alone and works until ${until}. Do not pass it on.

We will never ask you for a password or for money in this call. If you did not expect this message, you need do nothing.

${bankName}
`,
  }),
  el: ({ link, until, purpose, bankName }) => ({
    subject: `${bankName}: η ταυτοποίησή σας με βιντεοκλήση`,
    text: `Γεια σας,

${purpose}

Ανοίξτε τον παρακάτω σύνδεσμο στο κινητό σας, έχοντας μαζί σας το έγγραφο ταυτότητάς σας:

${link}

Διαρκεί περίπου πέντε λεπτά. Ο σύνδεσμος είναι μόνο για εσάς και ισχύει έως ${until}. Μην τον δώσετε σε άλλον.

Στην κλήση δεν θα σας ζητήσουμε ποτέ κωδικό πρόσβασης ή χρήματα. Αν δεν περιμένατε αυτό το μήνυμα, δεν χρειάζεται να κάνετε τίποτα.

${bankName}
`,
  }),
};
