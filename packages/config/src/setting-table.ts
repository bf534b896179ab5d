import { z } from 'zod';
import { PROXY_SETTINGS } from './proxy-settings.ts';
import { secretKeyList } from './secret-keys.ts';
import { isJson, origin, path, port, secret } from './setting-schemas.ts';
import { VISION_SETTINGS } from './vision-settings.ts';

/** One `VISAVIS_` key. Without `default` and `optional` it must be given. */
type Setting = {
  readonly schema: z.ZodType;
  readonly about: string;
  readonly default?: string;
  /** What happens when an optional key is left out. */
  readonly optional?: string;
  /** A key that `npm start` fills in itself when it is left out: says with what. */
  readonly filledIn?: string;
  readonly isSecret?: true;
};

/** Every environment variable that any part of Visavis reads. There are no others. */
export const SETTINGS = {
  VISAVIS_DATA: {
    schema: path,
    about:
      'Folder of everything that Visavis keeps: database, evidence, recordings, messages, keys.',
    default: './data',
  },
  VISAVIS_DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    about: 'PostgreSQL 15 or later.',
    filledIn: 'an embedded PostgreSQL in the data folder',
    isSecret: true,
  },
  VISAVIS_DATABASE_PORT: {
    schema: port,
    about: 'Port of the embedded PostgreSQL, on the loopback address only.',
    default: '54320',
  },
  VISAVIS_CONSOLE_URL: {
    schema: origin,
    about: 'Address at which staff reach the console.',
    default: 'http://localhost:3000',
  },
  VISAVIS_JOIN_URL: {
    schema: origin,
    about: 'Address at which customers reach their pages; every invitation link begins with it.',
    default: 'http://localhost:3001',
  },
  VISAVIS_LISTEN: {
    schema: z.string().min(1),
    about: 'Address on which the gateway listens; `0.0.0.0` or `::` for every network.',
    default: '127.0.0.1',
  },
  VISAVIS_GATEWAY_CONSOLE_PORT: {
    schema: port,
    about: 'Port on which the gateway serves the console.',
    optional: 'the port of `VISAVIS_CONSOLE_URL`',
  },
  VISAVIS_GATEWAY_JOIN_PORT: {
    schema: port,
    about: "Port on which the gateway serves the customers' pages.",
    optional: 'the port of `VISAVIS_JOIN_URL`',
  },
  VISAVIS_TLS_CERTIFICATE: {
    schema: path,
    about: 'Certificate chain (PEM) with which the gateway serves TLS.',
    optional: 'plain HTTP, for a load balancer that ends TLS before the gateway',
  },
  VISAVIS_TLS_KEY: {
    schema: path,
    about: 'Private key (PEM) of that certificate.',
    optional: 'plain HTTP',
  },
  VISAVIS_TLS_AUTHORITY: {
    schema: path,
    about: 'Certificate (PEM) of a private authority, offered for download at `/authority.crt`.',
    optional: 'nothing is offered',
  },
  ...PROXY_SETTINGS,
  VISAVIS_CONSOLE_PORT: {
    schema: port,
    about: 'Internal port of the console, behind the gateway.',
    default: '3100',
  },
  VISAVIS_JOIN_PORT: {
    schema: port,
    about: "Internal port of the customers' pages, behind the gateway.",
    default: '3101',
  },
  VISAVIS_MEDIA_PORT: {
    schema: port,
    about: 'Internal port of the media server, behind the gateway.',
    default: '3102',
  },
  VISAVIS_RTC_PORT: {
    schema: port,
    about: 'First port for audio and video, UDP and TCP; one for each media worker, counted up.',
    default: '40000',
  },
  VISAVIS_RTC_ADDRESS: {
    schema: z.string().min(1),
    about: 'Address that browsers are told to send audio and video to.',
    default: '127.0.0.1',
  },
  VISAVIS_TICKET_SECRET: {
    schema: secret,
    about: 'Signs the tickets with which browsers enter a call.',
    filledIn: 'one made at first start, kept in `secrets.json` in the data folder',
    isSecret: true,
  },
  VISAVIS_AUTH_SECRET: {
    schema: secret,
    about: "Signs the staff's sign-in cookies.",
    filledIn: 'one made at first start, kept in `secrets.json` in the data folder',
    isSecret: true,
  },
  VISAVIS_MASTER_KEYS: {
    schema: secretKeyList,
    about:
      'Master keys, which wrap the keys of all evidence: `name:base64 of 32 bytes`, separated by commas, or `file:/path` of a file with one on each line. The first one wraps what is new; keep the others until `npx visavis keys rewrap` is through. **Without them no evidence can be opened, ever**: see [keys](keys.md).',
    filledIn: 'one made at first start, kept in `secrets.json` in the data folder',
    isSecret: true,
  },
  VISAVIS_SIGNING_KEYS: {
    schema: secretKeyList,
    about:
      'Ed25519 keys that sign journal heads and evidence packages: `name:base64 of 32 bytes`, separated by commas, or `file:/path` of a file with one on each line. The first one signs; keep the others for as long as what they signed.',
    filledIn: 'one made at first start, kept in `secrets.json` in the data folder',
    isSecret: true,
  },
  VISAVIS_S3_BUCKET: {
    schema: z.string().min(3).max(63),
    about:
      'Bucket of an S3-compatible object store, to which evidence moves once it is stored on this machine.',
    optional: 'evidence stays in the data folder',
  },
  VISAVIS_S3_ENDPOINT: {
    schema: origin,
    about: 'Address of the object store, like `https://s3.example.com`.',
    optional: "Amazon's, by region",
  },
  VISAVIS_S3_REGION: {
    schema: z.string().min(1),
    about: 'Region for which requests to the object store are signed.',
    default: 'us-east-1',
  },
  VISAVIS_S3_ACCESS_KEY: {
    schema: z.string().min(1),
    about:
      'Who we are at the object store. Needs to read, write, list and delete under the prefix.',
    optional: 'there is no object store',
    isSecret: true,
  },
  VISAVIS_S3_SECRET_KEY: {
    schema: z.string().min(1),
    about: 'Its secret.',
    optional: 'there is no object store',
    isSecret: true,
  },
  VISAVIS_S3_PREFIX: {
    schema: z.string().regex(/^([A-Za-z0-9._-]+\/)+$/, 'must be like `visavis/`'),
    about: 'Comes before the key of every object, like `visavis/`.',
    optional: 'nothing comes before it',
  },
  VISAVIS_S3_PATH_STYLE: {
    schema: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
    about:
      'Whether the bucket is named in the path (`https://host/bucket`) and not in the host: `yes` or `no`. Most servers other than Amazon want `yes`.',
    default: 'no',
  },
  VISAVIS_TSA_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    about: 'Time-stamping authority (RFC 3161) that is asked for a token over each signed head.',
    optional: 'no time stamps are asked for',
  },
  VISAVIS_SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    about:
      'Mail server for everything that customers are written, like `smtp://user:password@mail.example.com:587`.',
    optional: 'messages are written to `outbox` in the data folder',
    isSecret: true,
  },
  VISAVIS_MAIL_FROM: {
    schema: z.string().min(3),
    about: 'Sender of messages, like `Example Bank <identify@example.com>`.',
    default: 'Visavis <visavis@localhost>',
  },
  VISAVIS_SMS_URL: {
    schema: z.union([z.literal('outbox'), z.url({ protocol: /^https?$/ })]),
    about:
      'Where text messages (one-time codes, reminders, calls back) are handed over: the HTTP address of an SMS gateway, or `outbox` to write them to `outbox` in the data folder for trying out.',
    optional: 'all goes by e-mail',
  },
  VISAVIS_SMS_SECRET: {
    schema: z.string().min(16),
    about:
      'Shared with the SMS gateway: `x-visavis-signature` is the HMAC-SHA-256 of `<x-visavis-timestamp>.<body>` by it.',
    optional: 'needed only with an SMS gateway',
    isSecret: true,
  },
  VISAVIS_SMS_TEMPLATE: {
    schema: z
      .string()
      .includes('{to}')
      .includes('{text}')
      .refine(isJson, 'must be JSON in which {to} and {text} stand within quotation marks'),
    about: 'Body of a request to the SMS gateway.',
    default: '{"to":"{to}","text":"{text}"}',
  },
  VISAVIS_BANK_NAME: {
    schema: z.string().trim().min(1).max(80),
    about: 'Name of the bank, as customers read it.',
    default: 'Example Bank',
  },
  VISAVIS_INVITATION_DAYS: {
    schema: z.coerce.number().int().min(1).max(90),
    about: 'Days for which an invitation link can be opened.',
    default: '7',
  },
  VISAVIS_MEDIA_WORKER: {
    schema: path,
    about: 'The mediasoup-worker binary.',
    filledIn: 'a prebuilt one, or one built on this machine',
  },
  VISAVIS_RECORDER_SOCKET: {
    schema: path,
    about:
      'Unix domain socket between media server and recorder, in a folder that only they can enter; at most 107 bytes long.',
    optional: '`recorder.sock` in the data folder',
  },
  VISAVIS_RECORDING_WAIT_MS: {
    schema: z.coerce.number().int().min(0).max(5_000),
    about: 'How long the recorder waits for lost packets that are sent again, in milliseconds.',
    default: '2000',
  },
  VISAVIS_DISK_FLOOR_MB: {
    schema: z.coerce.number().int().min(0),
    about:
      'Free space, in MB, below which no session is claimed or begun, on the disk of the recordings and on that of the evidence. A recorded minute takes about 25 MB.',
    default: '2048',
  },
  VISAVIS_RING_SECONDS: {
    schema: z.coerce.number().int().min(5).max(120),
    about:
      'Seconds for which a waiting customer rings for one agent before the lot draws another one.',
    default: '20',
  },
  VISAVIS_SESSION_MOST_MINUTES: {
    schema: z.coerce.number().int().min(6).max(600),
    about: 'Longest time from claim to end of a session; the agent is warned five minutes before.',
    default: '90',
  },
  ...VISION_SETTINGS,
  VISAVIS_FFMPEG: {
    schema: path,
    about:
      'The ffmpeg binary. `npm start` names that of ffmpeg-static where it could be installed.',
    default: 'ffmpeg',
  },
  VISAVIS_SIGNALS_OFF: {
    schema: z
      .string()
      .regex(/^[A-Z_]+(,[A-Z_]+)*$/, 'must be like `PAGE_HIDDEN,FRAME_TIMING`')
      .transform((text) => text.split(',')),
    about:
      'Kinds of signals that are neither kept nor shown, separated by commas: see [signals](signals.md).',
    optional: 'none is off',
  },
  VISAVIS_IP_COUNTRY_FILE: {
    schema: path,
    about:
      'CSV of address ranges and their countries, like `192.0.2.0,192.0.2.255,GR` or `192.0.2.0/24,GR`. Read once at start; [signals](signals.md) has the format.',
    optional: "no signal about a customer's country is made",
  },
  VISAVIS_IP_NETWORKS_FILE: {
    schema: path,
    about:
      'CSV of address ranges and their kind, `HOSTING` or `ANONYMISING`, in the same format. Read once at start.',
    optional: "no signal about a customer's network is made",
  },
  VISAVIS_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug']),
    about: 'Least important log line to write: `fatal`, `error`, `warn`, `info` or `debug`.',
    default: 'info',
  },
} as const satisfies Record<`VISAVIS_${string}`, Setting>;

export type SettingKey = keyof typeof SETTINGS;

/** What a key is once parsed; `undefined` only for those that may be left out. */
export type SettingValue<K extends SettingKey> =
  | z.output<(typeof SETTINGS)[K]['schema']>
  | ((typeof SETTINGS)[K] extends { optional: string } ? undefined : never);

/** The row of a key, without its literal types. */
export function settingOf(key: SettingKey): Setting {
  return SETTINGS[key];
}
