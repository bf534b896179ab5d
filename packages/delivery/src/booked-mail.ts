import type { Instant } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import { localeOf } from '@visavis/domain/locale';
import { calendarFile } from '@visavis/domain/schedule/calendar-file';
import type { Mail } from './post.ts';

type Booked = {
  readonly language: Language;
  readonly bankName: string;
  readonly reference: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** In which the customer is told the time. */
  readonly timeZone: string;
  /** When it is sent. */
  readonly at: Instant;
  /** The host at which customers join: the page there names its calendar entries alike. */
  readonly host: string;
};
type Known = { readonly bankName: string; readonly time: string; readonly reference: string };
type Words = {
  readonly subject: string;
  readonly lead: string;
  readonly text: string;
  readonly change: string;
  /** Of the calendar entry. */
  readonly title: string;
  readonly entry: string;
};

/** Says which time is booked, with a file for the calendar. There is no link in it: they have one. */
export function bookedMail(booked: Booked): Mail {
  const words = wordsOf(booked);
  const paragraphs = [words.lead, words.text, words.change, booked.bankName];
  return {
    subject: words.subject,
    text: `${paragraphs.join('\n\n')}\n`,
    calendar: calendarFile({
      uid: `${booked.reference}@${booked.host}`,
      ...{ startsAt: booked.startsAt, endsAt: booked.endsAt, now: booked.at },
      ...{ title: words.title, description: words.entry },
    }),
  };
}

/** The same as a text message. */
export function bookedText(booked: Booked): string {
  const { lead, text } = wordsOf(booked);
  return `${booked.bankName}: ${lead} ${text}`;
}

function wordsOf({ language, bankName, reference, startsAt, timeZone }: Booked): Words {
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hourCycle: 'h23',
    ...{ timeZone, timeZoneName: 'short' },
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  }).format(new Date(startsAt));
  return WORDS[language]({ bankName, time, reference });
}

const WORDS: Record<Language, (known: Known) => Words> = {
  en: ({ bankName, time, reference }) => ({
    subject: `${bankName}: your time for the video call`,
    lead: `Your video call is booked: ${time}.`,
    text: 'Come back then with the link that you have from us, on the device with which you booked. You can come ten minutes early.',
    change: `On the same page you can choose another time or cancel this one. Reference: ${reference}`,
    title: `Video call with ${bankName}`,
    entry: `Have your identity card or passport at hand and open the link from your bank on the device with which you booked. Reference: ${reference}`,
  }),
  el: ({ bankName, time, reference }) => ({
    subject: `${bankName}: η ώρα της βιντεοκλήσης σας`,
    lead: `Κλείσατε ώρα για τη βιντεοκλήση: ${time}.`,
    text: 'Ελάτε τότε με τον σύνδεσμο που έχετε από εμάς, από τη συσκευή με την οποία κλείσατε την ώρα. Μπορείτε να έρθετε δέκα λεπτά νωρίτερα.',
    change: `Στην ίδια σελίδα μπορείτε να επιλέξετε άλλη ώρα ή να ακυρώσετε αυτήν. Κωδικός αναφοράς: ${reference}`,
    title: `Βιντεοκλήση με: ${bankName}`,
    entry: `Έχετε κοντά σας την ταυτότητα ή το διαβατήριό σας και ανοίξτε τον σύνδεσμο της τράπεζας στη συσκευή με την οποία κλείσατε την ώρα. Κωδικός αναφοράς: ${reference}`,
  }),
  pl: ({ bankName, time, reference }) => ({
    subject: `${bankName}: termin wideorozmowy`,
    lead: `Zarezerwowany termin wideorozmowy: ${time}.`,
    text: 'Proszę wrócić wtedy, otwierając ten sam link na urządzeniu, na którym dokonano rezerwacji. Można przyjść dziesięć minut wcześniej.',
    change: `Na tej samej stronie można wybrać inny termin lub go odwołać. Numer sprawy: ${reference}`,
    title: `Wideorozmowa: ${bankName}`,
    entry: `Proszę przygotować dowód osobisty lub paszport i otworzyć link od banku na urządzeniu, na którym dokonano rezerwacji. Numer sprawy: ${reference}`,
  }),
  de: ({ bankName, time, reference }) => ({
    subject: `${bankName}: Ihr Termin für den Videoanruf`,
    lead: `Ihr Videoanruf ist gebucht: ${time}.`,
    text: 'Kommen Sie dann mit dem Link wieder, den Sie von uns haben, auf dem Gerät, mit dem Sie gebucht haben. Sie können zehn Minuten früher kommen.',
    change: `Auf derselben Seite können Sie eine andere Zeit wählen oder den Termin absagen. Vorgangsnummer: ${reference}`,
    title: `Videoanruf mit ${bankName}`,
    entry: `Halten Sie Ihren Ausweis oder Reisepass bereit und öffnen Sie den Link Ihrer Bank auf dem Gerät, mit dem Sie gebucht haben. Vorgangsnummer: ${reference}`,
  }),
  hi: ({ bankName, time, reference }) => ({
    subject: `${bankName}: आपकी वीडियो कॉल का समय`,
    lead: `आपकी वीडियो कॉल का समय तय है: ${time}।`,
    text: 'उस समय हमसे मिले लिंक से, उसी डिवाइस पर लौटें जिससे आपने समय बुक किया था। आप दस मिनट पहले आ सकते हैं।',
    change: `उसी पेज पर आप दूसरा समय चुन सकते हैं या इसे रद्द कर सकते हैं। संदर्भ संख्या: ${reference}`,
    title: `${bankName} के साथ वीडियो कॉल`,
    entry: `अपना पहचान दस्तावेज़ या पासपोर्ट पास रखें और बैंक का लिंक उसी डिवाइस पर खोलें, जिससे समय बुक किया था। संदर्भ संख्या: ${reference}`,
  }),
};
