import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
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
          mails.push({ to, words: wordsOf(raw), isRead: false });
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

/** The body of a message of one part, without its transfer encoding. */
function wordsOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding: base64/i.test(head))
    return Buffer.from(body, 'base64').toString();
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
