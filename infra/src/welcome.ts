import type { Environment } from '@visavis/config/settings';
import qrcode from 'qrcode';
import type { System } from './start-system.ts';

/** What `npm start` prints when everything runs. */
export async function welcome(
  system: System,
  env: Environment,
  authorityUrl?: string,
): Promise<string> {
  const { consoleUrl, joinUrl, dataFolder, logFolder, seeded } = system;
  const messages = env['VISAVIS_SMTP_URL']
    ? 'sent by the mail server of VISAVIS_SMTP_URL'
    : `kept in ${dataFolder}/outbox (set VISAVIS_SMTP_URL to send them)`;
  const rows = [
    ['Console', consoleUrl],
    ['Customers', joinUrl],
    ['Messages', messages],
    ['Data', dataFolder],
    ['Logs', logFolder],
  ] as const;
  return [
    '\nVisavis is running.\n',
    ...rows.map(([name, value]) => `  ${name.padEnd(11)} ${value}`),
    ...signIns(seeded),
    ...(await invitation(seeded.invitationLink, authorityUrl)),
    '\nCtrl-C ends it.\n',
  ].join('\n');
}

function signIns({ signIns }: System['seeded']): readonly string[] {
  if (signIns.length === 0) return [];
  const width = Math.max(...signIns.map(({ email }) => email.length));
  const rows = signIns.map(
    ({ email, password, role }) => `  ${email.padEnd(width)}  ${password}  ${role.toLowerCase()}`,
  );
  return ['\nDemo staff, to sign in to the console:\n', ...rows];
}

async function invitation(
  link: string | undefined,
  authorityUrl: string | undefined,
): Promise<readonly string[]> {
  if (!link) return [];
  const lines = [
    '\nAn invitation for the demo customer, to open in another browser:\n',
    `  ${link}`,
  ];
  if (!authorityUrl) return lines;
  const code = await qrcode.toString(link, { type: 'terminal', small: true });
  return [
    ...lines,
    `\n${code}`,
    'The phone must trust this installation once. Open on it, in the same network:\n',
    `  ${authorityUrl}\n`,
    '  Android: Settings, Security, Encryption & credentials, Install a certificate, CA certificate.',
    '  iPhone: install the profile in Settings, then switch it on under General, About,',
    '  Certificate Trust Settings. Remove it from the phone when the trial is over.',
  ];
}
