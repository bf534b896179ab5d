/** One stream that the sender keeps up: where to, and under which numbers. */
export type StreamOrder = {
  readonly kind: 'AUDIO' | 'VIDEO';
  readonly ssrc: number;
  readonly port: number;
  /** When it begins, ms after the order came: streams of many sessions do not beat in time. */
  readonly afterMs: number;
};

export type SenderOrder =
  | {
      readonly type: 'send';
      readonly streams: readonly StreamOrder[];
      /** Share of packets that never arrive, also of those sent again. */
      readonly loss: number;
      /** How long a request for lost packets takes to be answered. */
      readonly roundTripMs: number;
    }
  | { readonly type: 'stop' };

/** What became of one stream. Times are ms since the sender's zero, `performance.timeOrigin` based. */
export type StreamReport = {
  readonly ssrc: number;
  readonly units: number;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  /** The numbers of the frames or packets of sound of which some part never got through. */
  readonly undelivered: readonly number[];
};

export type SenderReport = {
  readonly type: 'sent';
  readonly streams: readonly StreamReport[];
  readonly packets: number;
  readonly dropped: number;
};

export type HostOrder =
  | { readonly type: 'open'; readonly sessions: number; readonly recorder: 'OURS' | 'FFMPEG' }
  | { readonly type: 'close' }
  | { readonly type: 'clean' };

export type OpenedSession = {
  readonly streams: readonly Omit<StreamOrder, 'afterMs'>[];
  /** Of ffmpeg, the process of the session. */
  readonly pid?: number;
};

export type RecordedStream = {
  readonly ssrc: number;
  readonly path: string;
  readonly kind: 'AUDIO' | 'VIDEO';
  /** Ms since the recording began; of our recorder alone. */
  readonly gaps?: readonly { readonly fromMs: number; readonly toMs: number }[];
};

export type HostReport =
  | {
      readonly type: 'opened';
      readonly sessions: readonly OpenedSession[];
      readonly workerPid: number;
      readonly recorderPid: number;
    }
  | { readonly type: 'closed'; readonly streams: readonly RecordedStream[] }
  | { readonly type: 'cleaned' };
