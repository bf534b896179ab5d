import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Paths that never reach a log, should one ever be passed by mistake. */
const REDACTED = [
  'declared',
  'secret',
  'ticket',
  'email',
  'phone',
  'to',
  'password',
  'sdp',
  'link',
].flatMap((key) => [key, `*.${key}`]);

/** JSON, one line an event, to standard output. The message is a constant; what varies are the fields. */
export const createLog = (part: string, level: string): Log =>
  pino({
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, remove: true },
  });
