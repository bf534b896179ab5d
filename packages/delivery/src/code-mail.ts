import type { Language } from '@visavis/domain/language';
import type { Mail } from './post.ts';

type Code = {
  readonly language: Language;
  readonly code: string;
  readonly validMinutes: number;
  readonly bankName: string;
};

/** The e-mail that carries a one-time code. */
export const codeMail = ({ language, ...code }: Code): Mail => WORDS[language](code);

const WORDS: Record<Language, (code: Omit<Code, 'language'>) => Mail> = {
  en: ({ code, validMinutes, bankName }) => ({
    subject: `${code} is your code for ${bankName}`,
    text: `Your code for the video identification is

    ${code}

Type it on the page of the call. It is valid for ${validMinutes} minutes. Tell it to nobody, not to the agent either.

${bankName}
`,
  }),
  el: ({ code, validMinutes, bankName }) => ({
    subject: `${code}: ο κωδικός σας για ${bankName}`,
    text: `Ο κωδικός σας για την ταυτοποίηση με βιντεοκλήση είναι

    ${code}

Πληκτρολογήστε τον στη σελίδα της κλήσης. Ισχύει για ${validMinutes} λεπτά. Μην τον πείτε σε κανέναν, ούτε στον υπάλληλο.

${bankName}
`,
  }),
  pl: ({ code, validMinutes, bankName }) => ({
    subject: `${code} to kod do wideoweryfikacji, ${bankName}`,
    text: `Kod do wideoweryfikacji to

    ${code}

Proszę wpisać go na stronie rozmowy. Kod jest ważny przez ${validMinutes} min. Proszę nie podawać go nikomu, także konsultantowi.

${bankName}
`,
  }),
  de: ({ code, validMinutes, bankName }) => ({
    subject: `${code} ist Ihr Code für ${bankName}`,
    text: `Ihr Code für die Videoidentifizierung ist

    ${code}

Tippen Sie ihn auf der Seite des Gesprächs ein. Er gilt ${validMinutes} Minuten. Sagen Sie ihn niemandem, auch nicht Ihrem Gegenüber im Gespräch.

${bankName}
`,
  }),
  hi: ({ code, validMinutes, bankName }) => ({
    subject: `${code} ${bankName} के लिए आपका OTP है`,
    text: `वीडियो KYC के लिए आपका OTP है

    ${code}

इसे कॉल के पेज पर डालें। यह ${validMinutes} मिनट तक मान्य है। इसे किसी को न बताएँ, अधिकारी को भी नहीं।

${bankName}
`,
  }),
};
