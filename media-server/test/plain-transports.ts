import { observer, type types } from 'mediasoup';

/** UDP ports of the transports that were opened, by transport id. */
export const portsOfTransports = new Map<string, number>();

/**
 * There is no browser in these tests: from now on each new router opens a plain transport, which a
 * test can send RTP to, where a browser's would be asked for. Everything else stays real.
 */
export function usePlainTransports(
  onOpened: (transportId: string, port: number) => void = () => {},
): void {
  observer.on('newworker', (worker) =>
    worker.observer.on('newrouter', (router) => replaceTransports(router, onOpened)),
  );
}

function replaceTransports(
  router: types.Router,
  onOpened: (transportId: string, port: number) => void,
): void {
  const createWebRtcTransport = async () => {
    const transport = await router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
      rtcpMux: true,
      comedia: true,
    });
    portsOfTransports.set(transport.id, transport.tuple.localPort);
    onOpened(transport.id, transport.tuple.localPort);
    return Object.assign(transport, {
      iceParameters: { usernameFragment: 'test', password: 'test', iceLite: true },
      iceCandidates: [],
      dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'test' }] },
    });
  };
  Object.defineProperty(router, 'createWebRtcTransport', { value: createWebRtcTransport });
}
