/** What the ids of the bank's procedures begin with, so that no released one ever meets them. */
export const OWN_PREFIX = 'own-';
export const OWN_ID = /^own-[a-z0-9-]{1,60}$/;
