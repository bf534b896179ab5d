/** What is said of a picture, for browsers that know of vision's measures alone. */
export type { Finding } from '@visavis/domain/analysis/findings';
