import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true } as const;

/**
 * What a page fetches of JavaScript until it shows these words and asks for nothing more, in bytes,
 * each script compressed for itself. No chance and no clock: the same build weighs the same.
 */
export async function weighScripts(
  browser: Browser,
  address: string,
  words: string,
): Promise<number> {
  const page = await browser.newPage({ ...PHONE, locale: 'en' });
  const scripts = new Map<string, Response>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response);
  });
  try {
    await page.goto(address);
    await page.getByText(words).first().waitFor();
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all([...scripts.values()].map((script) => script.body()));
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  } finally {
    await page.close();
  }
}
