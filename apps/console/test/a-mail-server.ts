import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { wordsOfMail } from '@visavis/delivery/testing/words-of-mail';
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
          waiting.shift()?.({ to, text: wordsOfMail(raw) });
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
