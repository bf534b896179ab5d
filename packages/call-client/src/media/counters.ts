/** What the browser has counted since the call began, of both directions. */
export type Counters = {
  readonly at: number;
  readonly cameraFrames: number;
  readonly framesSent: number;
  readonly bytesSent: number;
  /** The browser sends less than it could because the device can't encode more. */
  readonly isCpuLimited: boolean;
  /** Share of what we sent that the server missed lately, 0…1. */
  readonly shareLostSent: number;
  readonly framesDecoded: number;
  readonly bytesReceived: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly rttMs: number | null;
};

/** One row of a WebRTC statistics report, of whatever type. */
export type StatRow = Readonly<Record<string, unknown>>;

const numberIn = (row: StatRow, field: string): number => {
  const value = row[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

const sumOf = (rows: readonly StatRow[], field: string): number =>
  rows.reduce((sum, row) => sum + numberIn(row, field), 0);

const maxOf = (rows: readonly StatRow[], field: string): number =>
  rows.reduce((max, row) => Math.max(max, numberIn(row, field)), 0);

/** Adds up the rows of all senders and receivers. Of simulcast layers the busiest counts the frames. */
export function countersOf(rows: readonly StatRow[], at: number): Counters {
  const ofType = (type: string) => rows.filter((row) => row.type === type);
  const sent = ofType('outbound-rtp');
  const received = ofType('inbound-rtp');
  const reports = ofType('remote-inbound-rtp');
  const cameras = ofType('media-source').filter(({ kind }) => kind === 'video');
  const framesSent = maxOf(sent, 'framesSent') || maxOf(sent, 'framesEncoded');
  const rtts = reports.map((row) => numberIn(row, 'roundTripTime')).filter((rtt) => rtt > 0);
  return {
    at,
    cameraFrames: cameras.some((row) => 'frames' in row) ? maxOf(cameras, 'frames') : framesSent,
    framesSent,
    bytesSent: sumOf(sent, 'bytesSent'),
    isCpuLimited: sent.some(({ qualityLimitationReason }) => qualityLimitationReason === 'cpu'),
    shareLostSent: maxOf(reports, 'fractionLost'),
    framesDecoded: maxOf(received, 'framesDecoded'),
    bytesReceived: sumOf(received, 'bytesReceived'),
    packetsReceived: sumOf(received, 'packetsReceived'),
    packetsLost: sumOf(received, 'packetsLost'),
    rttMs: rtts.length > 0 ? Math.round(Math.max(...rtts) * 1_000) : null,
  };
}

/** Every row of some reports. */
export const rowsOf = (reports: readonly (RTCStatsReport | null)[]): StatRow[] =>
  reports.flatMap((report) => {
    const rows: StatRow[] = [];
    report?.forEach((row: StatRow) => rows.push(row));
    return rows;
  });
