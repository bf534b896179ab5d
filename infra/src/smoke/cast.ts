import type { BrowserContextOptions, Page } from 'playwright-core';
import type { System } from '../start-system.ts';
import { Agent } from './agent.ts';
import type { Album } from './album.ts';
import { DESK, launchChromium } from './chromium.ts';
import type { CleanUp } from './clean-up.ts';
import { openChromiumScreen } from './customer/chromium-screen.ts';
import { Customer } from './customer/customer.ts';
import { openFirefoxScreen } from './customer/firefox-screen.ts';
import type { PageFindings } from './page-findings.ts';
import type { Plot } from './plots.ts';
import { lookAs } from './screens.ts';
import { signIn } from './sign-in.ts';
import type { SmokeOptions } from './smoke-options.ts';
import { Supervisor } from './supervisor.ts';
import type { Theatre } from './theatre.ts';
import { readWords, type Words } from './words.ts';

/** Who plays in the story, each in a browser of their own. */
export type Cast = {
  readonly customer: Customer;
  readonly agent: Agent;
  readonly supervisor: Supervisor;
  /** The words of the customer's page, in their language. */
  readonly customerWords: Words;
  readonly agentWords: Words;
  /** Somebody on another device. */
  readonly openStranger: (options: BrowserContextOptions) => Promise<Page>;
  /** Another member of staff, signed in. */
  readonly openColleague: (
    email: string,
  ) => Promise<{ readonly page: Page; readonly words: Words }>;
};

type CastOptions = Pick<SmokeOptions, 'customerBrowser'> & {
  readonly plot: Plot;
  readonly album: Album;
  readonly system: System;
  readonly theatre: Theatre;
  readonly findings: PageFindings;
};

/** Opens the browsers; the agent and the supervisor are signed in. */
export async function openCast(options: CastOptions, cleanUp: CleanUp): Promise<Cast> {
  const { system, theatre, findings, album } = options;
  const look = (who: string) => lookAs(who, findings, album);
  const words = await readWords('console');

  const office = await launchChromium(theatre.agent);
  cleanUp.add("The staff's browser", () => office.close());
  const staffPage = async (who: string) => {
    const context = await office.newContext(DESK);
    await findings.watch(who, context);
    return context.newPage();
  };
  const agentPage = await staffPage('agent');
  await signIn(agentPage, system, 'agent@visavis.example', words, look('agent'));
  const supervisorPage = await staffPage('supervisor');
  await signIn(supervisorPage, system, 'supervisor@visavis.example', words);

  const customerWords = await readWords('join', options.plot.language);
  return {
    customerWords,
    agentWords: words,
    customer: new Customer(await openPhone(), customerWords),
    agent: new Agent(agentPage, words, look('agent')),
    supervisor: new Supervisor(supervisorPage, system.consoleUrl, words, look('supervisor')),
    async openStranger(contextOptions) {
      const context = await office.newContext(contextOptions);
      return context.newPage();
    },
    async openColleague(email) {
      const page = await staffPage('colleague');
      await signIn(page, system, email, words);
      return { page, words };
    },
  };

  async function openPhone() {
    if (options.customerBrowser === 'firefox') return openFirefoxScreen(findings, album, cleanUp);
    const phone = await launchChromium(theatre.customer);
    cleanUp.add("The customer's browser", () => phone.close());
    return openChromiumScreen(phone, findings, look('customer'));
  }
}
