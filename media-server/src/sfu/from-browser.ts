import type { dtlsParameters, rtpCapabilities, rtpParameters } from '@visavis/contract/media';
import type { z } from 'zod';
import type { DtlsParameters, RtpCapabilities, RtpParameters } from './seat-media.ts';

/**
 * The contract holds the outline of what a browser sends; the inside is mediasoup's own, and its
 * `ortc` checks every field of it before use.
 */
export const toRtpParameters = (sent: z.infer<typeof rtpParameters>): RtpParameters =>
  sent as RtpParameters;

/** The same for capabilities. */
export const toRtpCapabilities = (sent: z.infer<typeof rtpCapabilities>): RtpCapabilities =>
  sent as RtpCapabilities;

/** The same for the keys of a transport, of which mediasoup checks the values. */
export const toDtlsParameters = (sent: z.infer<typeof dtlsParameters>): DtlsParameters =>
  sent as DtlsParameters;
