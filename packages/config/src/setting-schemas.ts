import { z } from 'zod';

export const port = z.coerce.number().int().min(1).max(65_535);
export const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text, {
    message: 'must be an origin without path or trailing slash, like https://identify.example.com',
  });
export const secret = z.string().min(32, 'must have at least 32 characters');
export const path = z.string().min(1);
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
