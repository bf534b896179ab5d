import { config } from 'zod';

// Zod tries whether it may compile its parsers; under our Content-Security-Policy the mere try is
// reported as a breach. Imported by what parses in a browser.
config({ jitless: true });
