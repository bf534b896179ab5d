/** The role of the application, which the migrations make: it may add to the journal and read it, no more. */
export const APPLICATION_ROLE = 'visavis_app';

/** How `pg` connects under the role of the application, whoever the URL signs in as. */
export function asApplication(databaseUrl: string): {
  readonly connectionString: string;
  readonly options: string;
} {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options');
  // Options in the URL would win over those beside it, and the role would be lost.
  url.searchParams.delete('options');
  const options = [given, `-c role=${APPLICATION_ROLE}`].filter(Boolean).join(' ');
  return { connectionString: url.href, options };
}
