/** The clock of every video payload (RFC 7741, 4.1). */
export const RTP_TICKS_PER_SECOND = 90_000;
