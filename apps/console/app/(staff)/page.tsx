import { redirect } from 'next/navigation';
import { requireSignedIn } from '../../src/server/actor.ts';
import { startOf } from '../../src/shell/places.ts';

/** The start: the first page that the role finds in the bar. */
export default async function StartPage() {
  const { actor } = await requireSignedIn();
  redirect(startOf(actor.role));
}
