/** Changes with the list. */
export const VIRTUAL_CAMERAS_VERSION = 1;

/**
 * `SOFTWARE` makes pictures, `PHONE` brings those of another device, `CAPTURE` those of whatever is
 * plugged in, `TEST` is what a browser has in place of a camera when it is driven by a program.
 */
export type VirtualCameraKind = 'SOFTWARE' | 'PHONE' | 'CAPTURE' | 'TEST';
export type VirtualCamera = { readonly name: string; readonly kind: VirtualCameraKind };

/** What the drivers of each call themselves, as makers and bug reports show it. */
const KNOWN: readonly (readonly [name: string, kind: VirtualCameraKind, label: RegExp])[] = [
  ['OBS', 'SOFTWARE', /\bobs\b[ -]?(virtual|cam)/i],
  ['Streamlabs', 'SOFTWARE', /streamlabs/i],
  ['PRISM Live Studio', 'SOFTWARE', /prism live/i],
  ['ManyCam', 'SOFTWARE', /manycam/i],
  ['XSplit', 'SOFTWARE', /xsplit/i],
  ['Snap Camera', 'SOFTWARE', /snap ?camera/i],
  ['mmhmm', 'SOFTWARE', /mmhmm/i],
  ['SplitCam', 'SOFTWARE', /splitcam/i],
  ['AlterCam', 'SOFTWARE', /altercam/i],
  ['e2eSoft VCam', 'SOFTWARE', /\bvcam\b/i],
  ['CyberLink', 'SOFTWARE', /youcam|perfectcam|cyberlink/i],
  ['FineCam', 'SOFTWARE', /finecam|fineshare/i],
  ['Logitech Capture', 'SOFTWARE', /^(logi(tech)?) capture/i],
  ['NVIDIA Broadcast', 'SOFTWARE', /nvidia broadcast/i],
  ['vMix', 'SOFTWARE', /vmix video/i],
  ['Wirecast', 'SOFTWARE', /wirecast/i],
  ['NDI', 'SOFTWARE', /\bndi\b/i],
  ['Webcamoid', 'SOFTWARE', /webcamoid|akvcam/i],
  ['v4l2loopback', 'SOFTWARE', /v4l2 ?loopback|dummy video device/i],
  ['Unity Video Capture', 'SOFTWARE', /unity (video capture|cam)/i],
  ['Avatarify', 'SOFTWARE', /avatarify/i],
  ['FaceRig', 'SOFTWARE', /facerig|animaze/i],
  ['VTube Studio', 'SOFTWARE', /vtube ?studio/i],
  ['HitPaw', 'SOFTWARE', /hitpaw/i],
  ['DroidCam', 'PHONE', /droidcam/i],
  ['iVCam', 'PHONE', /ivcam/i],
  ['EpocCam', 'PHONE', /epoccam/i],
  ['Iriun', 'PHONE', /iriun/i],
  ['Camo', 'PHONE', /\bcamo\b/i],
  ['Elgato Cam Link', 'CAPTURE', /cam link/i],
  [
    'a capture card',
    'CAPTURE',
    /game capture|hdmi capture|capture hdmi|usb3\.?0? (video|capture)|magewell|ultrastudio/i,
  ],
  ['Chromium', 'TEST', /^fake_device_\d|\.(y4m|mjpeg)$/i],
  ['another one', 'SOFTWARE', /virtual|\bfake\b/i],
];

/** The known source of made or relayed pictures that a camera's label names, if any. */
export function findVirtualCamera(label: string): VirtualCamera | undefined {
  const found = KNOWN.find(([, , pattern]) => pattern.test(label));
  return found && { name: found[0], kind: found[1] };
}
