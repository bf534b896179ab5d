import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Received = { readonly to: readonly string[]; readonly text: string };

export type MailServer = {
  readonly url: string;
  /** The next message that arrives. */
  next(): Promise<Received>;
  stop(): Promise<void>;
};

/** A real SMTP server on a free port. It refuses whoever is called `refused`. */
export async function startMailServer(): Promise<MailServer> {
  const waiting: ((received: Received) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(address.startsWith('refused@') ? new Error('No such mailbox') : undefined);
    },
    onData(stream, session, done) {
      text(stream)
        .then((raw) => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          waiting.shift()?.({ to, text: plainTextOf(raw) });
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The body of a message of one part, without its transfer encoding. */
function plainTextOf(raw: string): string {
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
