import { z } from 'zod';
import { port } from './setting-schemas.ts';

/** The process that looks at pictures: rows of the table of settings. */
export const VISION_SETTINGS = {
  VISAVIS_VISION_PORT: {
    schema: port,
    about: 'Internal port of the vision process, on the loopback address only.',
    default: '3103',
  },
  VISAVIS_VISION_THREADS: {
    schema: z.coerce.number().int().min(1).max(64),
    about:
      'How many pictures the vision process looks at at once; each thread takes one core and about 500 MB, and one more for first answers about 200 MB.',
    default: '1',
  },
  VISAVIS_VISION_MEMORY_MB: {
    schema: z.coerce.number().int().min(700).max(100_000),
    about: 'Memory of the vision process, in MB, above which its threads are replaced one by one.',
    default: '1500',
  },
} as const;
