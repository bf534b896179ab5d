import type { Language } from '@visavis/domain/language';
import type { GapCause, Speaker } from '@visavis/domain/session/session';

/** The words that stand in a film. */
export type FilmWords = {
  readonly side: Readonly<Record<Speaker, string>>;
  readonly notRecorded: string;
  readonly noPicture: string;
  readonly noSound: string;
  readonly cause: Readonly<Record<GapCause, string>>;
};

/** In the language of the case, in which both sides spoke. */
export const FILM_WORDS: Readonly<Record<Language, FilmWords>> = {
  en: {
    side: { CUSTOMER: 'Customer', AGENT: 'Agent', VISITOR: 'Visitor' },
    notRecorded: 'Not recorded',
    noPicture: 'No picture',
    noSound: 'No sound',
    cause: {
      LOST: 'lost on the network',
      MUTED: 'switched off',
      DISCONNECTED: 'not connected',
      RESTARTED: 'recorder restarted',
    },
  },
  el: {
    side: { CUSTOMER: 'Πελάτης', AGENT: 'Υπάλληλος', VISITOR: 'Επισκέπτης' },
    notRecorded: 'Δεν καταγράφηκε',
    noPicture: 'Χωρίς εικόνα',
    noSound: 'Χωρίς ήχο',
    cause: {
      LOST: 'χάθηκε στο δίκτυο',
      MUTED: 'απενεργοποιημένο',
      DISCONNECTED: 'χωρίς σύνδεση',
      RESTARTED: 'επανεκκίνηση της καταγραφής',
    },
  },
  pl: {
    side: { CUSTOMER: 'Klient', AGENT: 'Konsultant', VISITOR: 'Osoba dołączająca' },
    notRecorded: 'Nie nagrano',
    noPicture: 'Brak obrazu',
    noSound: 'Brak dźwięku',
    cause: {
      LOST: 'utracono w sieci',
      MUTED: 'wyłączono',
      DISCONNECTED: 'brak połączenia',
      RESTARTED: 'ponowny start nagrywania',
    },
  },
  de: {
    side: { CUSTOMER: 'Kunde', AGENT: 'Agent', VISITOR: 'Besuch' },
    notRecorded: 'Nicht aufgezeichnet',
    noPicture: 'Kein Bild',
    noSound: 'Kein Ton',
    cause: {
      LOST: 'im Netz verloren',
      MUTED: 'ausgeschaltet',
      DISCONNECTED: 'nicht verbunden',
      RESTARTED: 'Aufzeichnung neu gestartet',
    },
  },
  hi: {
    side: { CUSTOMER: 'ग्राहक', AGENT: 'अधिकारी', VISITOR: 'आगंतुक' },
    notRecorded: 'रिकॉर्ड नहीं हुआ',
    noPicture: 'तस्वीर नहीं',
    noSound: 'आवाज़ नहीं',
    cause: {
      LOST: 'नेटवर्क पर खो गई',
      MUTED: 'बंद थी',
      DISCONNECTED: 'कनेक्शन नहीं था',
      RESTARTED: 'रिकॉर्डिंग फिर शुरू हुई',
    },
  },
};
