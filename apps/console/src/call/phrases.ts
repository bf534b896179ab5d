import type { Language } from '@visavis/domain/language';

/** Ready phrases by their name, in each language that a customer reads. */
export type Phrases = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** A phrase as the agent reads it, and as it is sent. */
export type Phrase = { readonly id: string; readonly own: string; readonly sent: string };

/** The phrases for a customer, with the agent's own words beside the customer's. */
export const phrasesFor = (
  phrases: Phrases,
  { agent, customer }: { readonly agent: Language; readonly customer: Language },
): readonly Phrase[] =>
  Object.entries(phrases[customer]).map(([id, sent]) => ({
    id,
    sent,
    own: phrases[agent][id] ?? sent,
  }));
