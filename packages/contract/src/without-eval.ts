import { z } from 'zod';

// Each schema asks when it is made whether it may compile itself with `eval`, which our pages forbid
// and report. Whoever makes schemas for a browser imports this first.
z.config({ jitless: true });
