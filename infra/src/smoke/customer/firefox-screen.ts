import puppeteer, { type Page } from 'puppeteer-core';
import { waitForPictures } from '../frames.ts';
import type { CleanUp } from '../clean-up.ts';
import type { PageFindings } from '../page-findings.ts';
import type { Album } from '../album.ts';
import type { CustomerScreen } from './screen.ts';

const EXECUTABLE = '/usr/bin/firefox-esr';
const SLOWLY_MS = 30_000;
const PHONE = { width: 390, height: 844 };

const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.peerconnection.ice.loopback': true,
  // A person would have pressed a button before a sound plays; the driver's press does not count.
  'media.autoplay.default': 0,
  'intl.accept_languages': 'en-GB, en',
};

/** A phone-sized page in Firefox, which brings a camera and a voice of its own. */
export async function openFirefoxScreen(
  findings: PageFindings,
  album: Album,
  cleanUp: CleanUp,
): Promise<CustomerScreen> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: EXECUTABLE,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  cleanUp.add("The customer's Firefox", () => browser.close());
  const page = await browser.newPage();
  await page.setViewport(PHONE);
  page.setDefaultTimeout(SLOWLY_MS);
  page.on('pageerror', (error) => findings.note('customer', 'page error', String(error)));
  page.on('console', (message) => findings.note('customer', message.type(), message.text()));
  const picture = async (path: string) => {
    await page.screenshot({ path: path as `${string}.png` });
  };
  findings.canPicture('customer', picture);
  return screenOf(page, await browser.version(), { album, picture });
}

type Keeping = {
  readonly album: Album;
  readonly picture: (path: string) => Promise<void>;
};

function screenOf(page: Page, browser: string, { album, picture }: Keeping): CustomerScreen {
  return {
    browser,
    hearsItself: false,
    keepsPermission: false,
    open: async (address) => void (await page.goto(address)),
    press: (name) => page.locator(`::-p-xpath(${buttonNamed(name)})`).click(),
    pressBeginning: (words) =>
      page.locator(`::-p-xpath(//button[starts-with(normalize-space(), "${words}")])`).click(),
    async tickAll() {
      for (const box of await page.$$('[role="checkbox"]')) await box.click();
    },
    async type(label, text) {
      const labelled = `//input[@id = //label[normalize-space() = "${label}"]/@for]`;
      const input = await page.waitForSelector(`::-p-xpath(${labelled})`);
      await input?.type(text);
    },
    sees: async (words) => void (await page.locator(`::-p-text(${words})`).wait()),
    async seesNoMore(words) {
      await page.waitForFunction((text) => !document.body.innerText.includes(text), {}, words);
    },
    seesMoving: (label) => page.evaluate(waitForPictures, { label, pictures: 2 }),
    reload: async () => void (await page.reload()),
    async look(screen) {
      const path = await album.next(`customer-${screen}`);
      if (path) await picture(path);
    },
  };
}

/**
 * A button by its name, of what is open. Not by Firefox's own search for names: with a call on the page
 * each of those holds its main thread up for ten to twenty seconds, and the call with it.
 */
const buttonNamed = (name: string): string =>
  `//button[@aria-label = "${name}" or normalize-space() = "${name}"][not(ancestor::dialog[not(@open)])]`;
