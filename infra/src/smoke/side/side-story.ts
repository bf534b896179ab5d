import type { Database } from '@visavis/prisma/connect';
import { readChain } from '@visavis/prisma/journal-chain';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { System } from '../../start-system.ts';
import type { Album } from '../album.ts';
import { openCaseByApi } from '../bank.ts';
import type { Cast } from '../cast.ts';
import { launchChromium } from '../chromium.ts';
import type { CleanUp } from '../clean-up.ts';
import type { PageFindings } from '../page-findings.ts';
import type { Plot } from '../plots.ts';
import { lookAs } from '../screens.ts';
import type { Theatre } from '../theatre.ts';
import { readWords } from '../words.ts';
import { Colleague } from './colleague.ts';
import { fitInEveryLanguage, languages } from './languages.ts';
import { openLostLine } from './lost-line.ts';
import type { SideAct, SideScene } from './side-act.ts';
import { openSideCustomer } from './side-customer.ts';

export type SideStory = {
  readonly at: (step: string) => void;
  readonly acts: readonly SideAct[];
  readonly cast: Cast;
  readonly plot: Plot;
  readonly procedure: Procedure;
  readonly prisma: Database;
  readonly system: System;
  readonly theatre: Theatre;
  readonly findings: PageFindings;
  readonly album: Album;
};

/** A second case, in which things go wrong; nobody is approved at its end. */
export async function tellSideStory(story: SideStory, cleanUp: CleanUp): Promise<void> {
  const scene = await setScene(story, cleanUp);
  for (const act of story.acts) {
    story.at(`act “${act.name}”`);
    await act.play(scene);
  }
  story.at('the side story ends');
  await scene.agent.endsUnableToVerify();
}

async function setScene(story: SideStory, cleanUp: CleanUp): Promise<SideScene> {
  const { at, cast, system, findings, album, prisma, procedure } = story;
  at('a second customer follows the link');
  const plot = { ...story.plot, language: 'en' } as const;
  const opened = await openCaseByApi(system.consoleUrl, prisma, plot);
  const line = await openLostLine(system.joinUrl);
  cleanUp.add('The relay', line.stop);
  const browser = await launchChromium({ audio: story.theatre.customer.audio }, [line.flag]);
  cleanUp.add("The second customer's browser", () => browser.close());
  const inLanguages = story.acts.includes(languages);
  const look = lookAs('side-customer', findings, album);
  const customer = await openSideCustomer(browser, await readWords('join'), {
    findings,
    look: async (name, page) => {
      await look(name, page);
      if (inLanguages) await fitInEveryLanguage(page, name, findings);
    },
  });
  const staff = await cast.openColleague('agent2@visavis.example');
  const { agent } = cast;
  await customer.joins(opened.link);
  await agent.seesWaiting(opened.reference);
  await agent.takes();
  await customer.seesAgent();
  await agent.begins();
  await agent.panel.reads(1);
  return {
    ...{ at, agent, customer, line, findings, procedure },
    colleague: new Colleague(
      staff.page,
      staff.words,
      lookAs('colleague', findings, album),
      system.consoleUrl,
    ),
    reference: opened.reference,
    readJournal: () => readChain(prisma, opened.caseId),
  };
}
