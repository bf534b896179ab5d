/** The worker that looks at the customer's own picture. Nothing of it leaves the device. */
import type { LookAt, Looked } from './guidance-messages.ts';
import { lookAtDocument, lookAtFace } from './look.ts';

const answer = (looked: Looked): void => self.postMessage(looked);

self.onmessage = ({ data: { frame, subject } }: MessageEvent<LookAt>) => {
  const from = performance.now();
  const looking = subject === 'FACE' ? lookAtFace(frame) : Promise.resolve(lookAtDocument(frame));
  looking
    .then((findings) => answer({ type: 'looked', findings, tookMs: performance.now() - from }))
    .catch((error: unknown) => answer({ type: 'unable', cause: String(error) }))
    .finally(() => frame.close());
};

// The networks throw some of their errors past every promise: then nobody looks, and the call goes on.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  answer({ type: 'unable', cause: String(event.reason) });
});
