import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { wordsOfMail } from '@visavis/delivery/testing/words-of-mail';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

/** A real SMTP server for the story: what was delivered to it can be read. */
export type MailCatcher = {
  readonly url: string;
  /** The code in the next message to this address that nobody has read yet. */
  awaitCode(address: string): Promise<string>;
  stop(): Promise<void>;
};

type Mail = { readonly to: readonly string[]; readonly words: string; isRead: boolean };

export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      text(stream)
        .then((raw) => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          mails.push({ to, words: wordsOfMail(raw), isRead: false });
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    awaitCode: (address) =>
      until('a message with a code', () => {
        const mail = mails.find((one) => one.to.includes(address) && !one.isRead && codeIn(one));
        if (!mail) return undefined;
        mail.isRead = true;
        return codeIn(mail);
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const codeIn = ({ words }: Mail): string | undefined => /^ +(\d{6})\s*$/m.exec(words)?.[1];
