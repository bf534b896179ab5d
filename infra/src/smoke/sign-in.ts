import type { Page } from 'playwright-core';
import type { System } from '../start-system.ts';
import type { LookAt } from './screens.ts';
import type { Words } from './words.ts';

/** A member of staff signs in with the password of the first start. */
export async function signIn(
  page: Page,
  system: Pick<System, 'consoleUrl' | 'seeded'>,
  email: string,
  words: Words,
  look?: LookAt,
): Promise<void> {
  const known = system.seeded.signIns.find((person) => person.email === email);
  if (!known) throw new Error(`${email} is not among the demo staff.`);
  await page.goto(`${system.consoleUrl}/sign-in`);
  await look?.('sign-in', page);
  await page.getByLabel(words('signIn.email')).fill(email);
  await page.getByLabel(words('signIn.password'), { exact: true }).fill(known.password);
  await page.getByRole('button', { name: words('signIn.submit') }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
