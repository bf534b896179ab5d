import type { Language } from '@visavis/domain/language';

type Code = {
  readonly language: Language;
  readonly code: string;
  readonly validMinutes: number;
  readonly bankName: string;
  /** Host of the page on which the code is typed. */
  readonly host: string;
};

const WORDS: Record<Language, (code: Omit<Code, 'language' | 'host'>) => string> = {
  en: ({ code, validMinutes, bankName }) =>
    `${code} is your code for ${bankName}. It is valid for ${validMinutes} minutes. Tell it to nobody.`,
  el: ({ code, validMinutes, bankName }) =>
    `${code}: ο κωδικός σας για ${bankName}. Ισχύει για ${validMinutes} λεπτά. Μην τον πείτε σε κανέναν.`,
  pl: ({ code, validMinutes, bankName }) =>
    `${code} to kod dla: ${bankName}. Jest ważny przez ${validMinutes} min. Proszę nie podawać go nikomu.`,
  de: ({ code, validMinutes, bankName }) =>
    `${code} ist Ihr Code für ${bankName}. Er gilt ${validMinutes} Minuten. Sagen Sie ihn niemandem.`,
  hi: ({ code, validMinutes, bankName }) =>
    `${code} ${bankName} के लिए आपका OTP है। यह ${validMinutes} मिनट तक मान्य है। इसे किसी को न बताएँ।`,
};

/**
 * The text message that carries a one-time code. Its last line binds the code to our page, so that a
 * phone offers it there and nowhere else (https://wicg.github.io/sms-one-time-codes/).
 */
export const codeText = ({ language, host, ...code }: Code): string =>
  `${WORDS[language](code)}\n\n@${host} #${code.code}`;
