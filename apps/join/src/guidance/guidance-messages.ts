import type { Finding } from '@visavis/vision/quality/finding';

export type GuidanceSubject = 'FACE' | 'DOCUMENT';

/** What the page asks its worker to look at; the frame goes over and is closed there. */
export type LookAt = { readonly frame: ImageBitmap; readonly subject: GuidanceSubject };

export type Looked =
  | { readonly type: 'looked'; readonly findings: readonly Finding[]; readonly tookMs: number }
  /** The networks can't be had here; nothing more will come. */
  | { readonly type: 'unable'; readonly cause: string };
