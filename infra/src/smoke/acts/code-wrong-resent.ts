import type { Walk } from '../walk-script.ts';

/** A wrong code first, then a fresh one, whose predecessor counts no more; then the right one. */
export async function confirmCodeAtSecond({ agent, customer, mails, plot }: Walk): Promise<void> {
  const { panel } = agent;
  await panel.sendsCode();
  const first = await mails.awaitCode(plot.address);
  await customer.typesWrongCode(first === '000000' ? '000001' : '000000');
  await panel.sendsCode();
  const second = await mails.awaitCode(plot.address);
  await customer.seesFreshCodeEntry();
  await customer.typesCode(second);
  await panel.seesCodeVerified();
}
