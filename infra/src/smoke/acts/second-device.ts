import { PHONE } from '../chromium.ts';
import { atNumber, type Act } from './act.ts';

/** Somebody else opens the link on a device of their own: refused there, and told to the agent. */
export const secondDevice: Act = {
  name: 'second-device',
  isDue: atNumber(7),
  async play({ agent, link, plot, customerWords, openStranger }) {
    const page = await openStranger({ ...PHONE, locale: plot.language });
    await page.goto(link);
    await page
      .getByRole('heading', { name: customerWords('halts.OTHER_DEVICE.title') })
      .waitFor({ timeout: 30_000 });
    await page.context().close();
    await agent.desk.seesSignal('SECOND_DEVICE');
  },
};
