import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { findUnfit, findUnnamed, untilAtRest } from './checks/fitting.ts';
import type { Album } from './album.ts';
import { until } from './until.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const COMES_ALIVE_MS = 5_000;

type TakePicture = (path: string) => Promise<void>;

const REPORT_BREACHES = `addEventListener('securitypolicyviolation', (breach) => {
  visavisPolicyBreach([breach.violatedDirective, breach.blockedURI, breach.sourceFile].join(' '));
});`;

/** What must not happen on any page, collected as it happens. */
export class PageFindings {
  readonly #findings: string[] = [];
  readonly #log: string[] = [];
  readonly #pictures: { readonly who: string; readonly take: TakePicture }[] = [];
  #screens = 0;

  /** Everything that was found, one line each. */
  get all(): readonly string[] {
    return this.#findings;
  }

  /** How many screens axe has looked at. */
  get screens(): number {
    return this.#screens;
  }

  /** The last lines of all consoles, for when something fails. */
  tail(lines = 40): string {
    return this.#log.slice(-lines).join('\n');
  }

  /** Notes what somebody's page said, and whether it is a finding. */
  note(who: string, kind: string, words: string): void {
    this.#log.push(`${who} ${kind}: ${words}`);
    if (kind === 'error' || kind === 'page error' || kind === 'policy')
      this.#findings.push(`${who}: ${kind}: ${words}`);
  }

  /** Notes what was found on a page. */
  find(who: string, words: string): void {
    this.#findings.push(`${who}: ${words}`);
  }

  /** Watches every page of a context: faults, errors on the console, breaches of the policy. */
  async watch(who: string, context: BrowserContext, { mayLoseLine = false } = {}): Promise<void> {
    await context.exposeFunction('visavisPolicyBreach', (words: string) => {
      this.note(who, 'policy', words);
    });
    await context.addInitScript(REPORT_BREACHES);
    context.on('page', (page) => {
      this.canPicture(who, async (path) => {
        if (!page.isClosed()) await page.screenshot({ path });
      });
      page.on('pageerror', (error) => this.note(who, 'page error', error.stack ?? error.message));
      page.on('console', (message) => {
        const words = `${message.text()} ${message.location().url}`;
        // The browser itself writes an error for each request that found no network.
        const isOfLoss = mayLoseLine && /ERR_INTERNET_DISCONNECTED|WebSocket/.test(words);
        this.note(who, isOfLoss ? 'loss' : message.type(), words);
      });
    });
  }

  /** Notes how a picture of somebody's page is taken. */
  canPicture(who: string, take: TakePicture): void {
    this.#pictures.push({ who, take });
  }

  /** Takes a picture of every page as it stands, for when something fails. */
  async picture(album: Album): Promise<void> {
    for (const { who, take } of this.#pictures) {
      const path = await album.next(`failed-${who}`);
      if (path) await take(path);
    }
  }

  /** Looks at a screen: axe, names in the tree of accessibility, and whether everything fits. */
  async inspect(who: string, screen: string, page: Page): Promise<void> {
    this.#screens += 1;
    const unnamed = await readUnnamed(page);
    await page.evaluate(untilAtRest);
    const unfit = await page.evaluate(findUnfit);
    for (const words of [...unnamed, ...unfit]) this.find(who, `“${screen}”: ${words}`);
    // The other mode opens a tab of its own, which would send the call into the background.
    const builder = new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true);
    const { violations } = await builder.analyze();
    for (const { id, help, nodes } of violations)
      for (const node of nodes)
        this.#findings.push(
          `${who}: axe on “${screen}”: ${id} (${help}) at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`,
        );
  }
}

/** What has no name; what the server sent gets some of its names only once the page has come alive. */
async function readUnnamed(page: Page): Promise<readonly string[]> {
  const read = async () => findUnnamed(await page.locator('body').ariaSnapshot());
  const allNamed = async () => ((await read()).length === 0 ? true : undefined);
  return until('a name on each control', allNamed, COMES_ALIVE_MS).then(() => [], read);
}
