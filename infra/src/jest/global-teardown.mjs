/** Ends the PostgreSQL of a test run and deletes its folder. */
export default async function globalTeardown() {
  await globalThis.stopTestServer();
}
