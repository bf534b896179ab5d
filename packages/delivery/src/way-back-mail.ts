import type { Instant } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import { localeOf } from '@visavis/domain/locale';
import type { Mail } from './post.ts';

type Words = { readonly subject: string; readonly lead: string; readonly text: string };
type Known = { readonly bankName: string; readonly time?: string };

export type WayBack = {
  readonly language: Language;
  readonly link: string;
  readonly bankName: string;
  /** Of the appointment; without one it is the customer's turn now. */
  readonly startsAt?: Instant | undefined;
  /** In which the customer is told the time. */
  readonly timeZone?: string;
};

/** Tells the customer to come back, with a link that works on the device that they began with. */
export function wayBackMail(message: WayBack): Mail {
  const words = wordsOf(message);
  const { onlyThere, never } = SAFETY[message.language];
  const paragraphs = [words.lead, words.text, message.link, onlyThere, never, message.bankName];
  return { subject: words.subject, text: `${paragraphs.join('\n\n')}\n` };
}

/** The same in one or two text messages. */
export const wayBackText = (message: WayBack): string =>
  `${message.bankName}: ${wordsOf(message).lead} ${message.link}`;

function wordsOf({ language, startsAt, timeZone, bankName }: WayBack): Words {
  if (startsAt === undefined) return CALL[language]({ bankName });
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
    timeZoneName: 'short',
  }).format(new Date(startsAt));
  return REMINDER[language]({ bankName, time });
}

const REMINDER: Record<Language, (known: Known) => Words> = {
  en: ({ bankName, time }) => ({
    subject: `${bankName}: your video call soon`,
    lead: `Your video call is at: ${time}.`,
    text: 'Please have your identity card or passport at hand, and open this link a few minutes earlier:',
  }),
  el: ({ bankName, time }) => ({
    subject: `${bankName}: σε λίγο η βιντεοκλήση σας`,
    lead: `Η βιντεοκλήση σας είναι: ${time}.`,
    text: 'Έχετε κοντά σας την ταυτότητα ή το διαβατήριό σας και ανοίξτε αυτόν τον σύνδεσμο λίγα λεπτά νωρίτερα:',
  }),
  pl: ({ bankName, time }) => ({
    subject: `${bankName}: wkrótce wideorozmowa`,
    lead: `Termin wideorozmowy: ${time}.`,
    text: 'Proszę przygotować dowód osobisty lub paszport i otworzyć ten link kilka minut wcześniej:',
  }),
  de: ({ bankName, time }) => ({
    subject: `${bankName}: Ihr Videoanruf in Kürze`,
    lead: `Ihr Videoanruf beginnt: ${time}.`,
    text: 'Bitte halten Sie Ihren Ausweis oder Reisepass bereit und öffnen Sie diesen Link einige Minuten vorher:',
  }),
  hi: ({ bankName, time }) => ({
    subject: `${bankName}: आपकी वीडियो कॉल जल्द ही`,
    lead: `आपकी वीडियो कॉल का समय: ${time}।`,
    text: 'अपना पहचान दस्तावेज़ या पासपोर्ट पास रखें और यह लिंक कुछ मिनट पहले खोलें:',
  }),
};

const CALL: Record<Language, (known: Known) => Words> = {
  en: ({ bankName }) => ({
    subject: `${bankName}: it is your turn`,
    lead: 'It is your turn for the video call.',
    text: 'We keep your place for 15 minutes. Please open this link:',
  }),
  el: ({ bankName }) => ({
    subject: `${bankName}: είναι η σειρά σας`,
    lead: 'Είναι η σειρά σας για τη βιντεοκλήση.',
    text: 'Κρατάμε τη θέση σας για 15 λεπτά. Ανοίξτε αυτόν τον σύνδεσμο:',
  }),
  pl: ({ bankName }) => ({
    subject: `${bankName}: czas na wideorozmowę`,
    lead: 'Nadeszła kolej na wideorozmowę.',
    text: 'Miejsce w kolejce jest zachowane przez 15 minut. Proszę otworzyć ten link:',
  }),
  de: ({ bankName }) => ({
    subject: `${bankName}: Sie sind an der Reihe`,
    lead: 'Sie sind für den Videoanruf an der Reihe.',
    text: 'Wir halten Ihren Platz 15 Minuten lang frei. Bitte öffnen Sie diesen Link:',
  }),
  hi: ({ bankName }) => ({
    subject: `${bankName}: अब आपकी बारी है`,
    lead: 'वीडियो कॉल के लिए अब आपकी बारी है।',
    text: 'हम आपकी जगह 15 मिनट तक रखते हैं। कृपया यह लिंक खोलें:',
  }),
};

const SAFETY: Record<Language, { readonly onlyThere: string; readonly never: string }> = {
  en: {
    onlyThere: 'The link works only on the device and in the browser with which you began.',
    never: 'We never ask you for a password or for money in this call.',
  },
  el: {
    onlyThere:
      'Ο σύνδεσμος λειτουργεί μόνο στη συσκευή και στο πρόγραμμα περιήγησης με τα οποία ξεκινήσατε.',
    never: 'Σε αυτή την κλήση δεν σας ζητάμε ποτέ κωδικό πρόσβασης ή χρήματα.',
  },
  pl: {
    onlyThere: 'Link działa tylko na urządzeniu i w przeglądarce, w których otwarto zaproszenie.',
    never: 'Podczas tej rozmowy nigdy nie prosimy o hasło ani o pieniądze.',
  },
  de: {
    onlyThere:
      'Der Link funktioniert nur auf dem Gerät und in dem Browser, mit dem Sie begonnen haben.',
    never: 'Wir fragen Sie in diesem Gespräch nie nach einem Passwort oder nach Geld.',
  },
  hi: {
    onlyThere: 'यह लिंक केवल उसी डिवाइस और ब्राउज़र में काम करता है, जिससे आपने शुरू किया था।',
    never: 'इस कॉल में हम आपसे कभी पासवर्ड या पैसे नहीं माँगेंगे।',
  },
};
