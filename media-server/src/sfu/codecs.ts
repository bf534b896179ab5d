import type { types } from 'mediasoup';

/** What a browser is told to begin sending with; it adapts from there (kbit/s). */
const START_BITRATE_KBPS = 1000;

/**
 * The only two codecs of a call, so that what is sent is what is recorded and nothing is transcoded.
 * Opus comes without DTX: silence that is not sent shortens recordings.
 */
export const SESSION_CODECS: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  {
    kind: 'video',
    mimeType: 'video/VP8',
    clockRate: 90_000,
    parameters: { 'x-google-start-bitrate': START_BITRATE_KBPS },
  },
];

/** With this extension a phone leaves the turning to the receiver, and recordings lie on their side. */
const VIDEO_ORIENTATION = 'urn:3gpp:video-orientation';

/** What browsers are offered of the router's capabilities. */
export const capabilitiesForBrowsers = (
  capabilities: types.RtpCapabilities,
): types.RtpCapabilities => ({
  ...capabilities,
  headerExtensions: (capabilities.headerExtensions ?? []).filter(
    ({ uri }) => uri !== VIDEO_ORIENTATION,
  ),
});

/** The recorder's capabilities: lost packets come again on the same SSRC, so no RTX. */
export const capabilitiesForRecorder = (
  capabilities: types.RtpCapabilities,
): types.RtpCapabilities => ({
  codecs: (capabilities.codecs ?? []).filter(({ mimeType }) => !/\/rtx$/i.test(mimeType)),
  headerExtensions: [],
});
