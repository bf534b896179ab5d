import type { Instant } from '@visavis/domain/ids';
import type { Language, LocalText } from '@visavis/domain/language';
import { localeOf } from '@visavis/domain/locale';
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
  const until = new Intl.DateTimeFormat(localeOf(language), {
    hourCycle: 'h23',
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
  pl: ({ link, until, purpose, bankName }) => ({
    subject: `${bankName}: zaproszenie do wideoweryfikacji`,
    text: `Dzień dobry,

${purpose}

Proszę otworzyć ten link w telefonie, mając pod ręką dokument tożsamości:

${link}

Zajmie to około pięciu minut. Link jest przeznaczony tylko dla Pana/Pani. Jest ważny do: ${until}. Proszę nikomu go nie przekazywać.

W tej rozmowie nigdy nie poprosimy o hasło ani o pieniądze. Jeśli ta wiadomość jest niespodzianką, nie trzeba nic robić.

${bankName}
`,
  }),
  de: ({ link, until, purpose, bankName }) => ({
    subject: `${bankName}: Ihre Videoidentifizierung`,
    text: `Guten Tag,

${purpose}

Öffnen Sie diesen Link auf Ihrem Handy und halten Sie Ihren Ausweis bereit:

${link}

Es dauert etwa fünf Minuten. Der Link ist nur für Sie und gilt bis ${until}. Geben Sie ihn nicht weiter.

Wir fragen Sie in diesem Gespräch nie nach einem Passwort oder nach Geld. Wenn Sie diese Nachricht nicht erwartet haben, müssen Sie nichts tun.

${bankName}
`,
  }),
  hi: ({ link, until, purpose, bankName }) => ({
    subject: `${bankName}: आपका वीडियो KYC`,
    text: `नमस्ते,

${purpose}

अपना पहचान दस्तावेज़ पास रखें और यह लिंक अपने फ़ोन पर खोलें:

${link}

इसमें लगभग पाँच मिनट लगते हैं। यह लिंक केवल आपके लिए है और ${until} तक मान्य है। इसे किसी और को न दें।

इस कॉल में हम आपसे कभी पासवर्ड या पैसे नहीं माँगेंगे। अगर आपको इस संदेश की उम्मीद नहीं थी, तो आपको कुछ नहीं करना है।

${bankName}
`,
  }),
};
