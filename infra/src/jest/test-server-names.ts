/** The name of the migrated, empty database that tests copy theirs from. */
export const TEMPLATE = 'template_migrated';

/** Under this name the global set-up of jest tells the tests where its PostgreSQL is. */
export const SERVER_URL_KEY = 'TEST_DATABASE_SERVER_URL';
