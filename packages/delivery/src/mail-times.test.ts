import { inEveryLanguage, LANGUAGES } from '@visavis/domain/language';
import { expect, test } from '@jest/globals';
import { bookedText } from './booked-mail.ts';
import { invitationMail } from './invitation-mail.ts';
import { wayBackText } from './way-back-mail.ts';

const startsAt = '2026-11-22T13:30:00.000Z';
const here = { bankName: 'Bank', timeZone: 'Europe/Athens' } as const;

const booked = (language: (typeof LANGUAGES)[number]): string =>
  bookedText({
    ...{ ...here, language, startsAt, endsAt: '2026-11-22T13:45:00.000Z' },
    ...{ at: '2026-11-20T08:00:00.000Z', host: 'join.example', reference: 'VV-1' },
  });

test('English messages write the day first and count to 24', () => {
  expect(booked('en')).toContain('Sunday 22 November at 15:30 EET');
  expect(
    wayBackText({ ...here, language: 'en', link: 'https://join.example/', startsAt }),
  ).toContain('Sunday 22 November at 15:30 EET');
});

test.each(LANGUAGES)('the clock of messages in %s counts to 24', (language) => {
  expect(booked(language)).toContain('15:30');
  const until = { language, expiresAt: '2026-11-22T23:30:00.000Z', link: 'https://join.example/' };
  const mail = invitationMail({ ...until, bankName: 'Bank', purpose: inEveryLanguage(() => '') });
  // By the clock of the server, which may stand in any zone.
  expect(mail.text).toContain(new Date(until.expiresAt).toTimeString().slice(0, 5));
});
