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
};
