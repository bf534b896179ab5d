export const REMOTE_CONTROL_VERSION = 1;

/** What programs for remote control call the devices that they bring, and the screen that they draw. */
const REMOTE_DEVICE = /anydesk|teamviewer|splashtop|parsec|remote audio|rustdesk|screenconnect/i;
const REMOTE_SCREEN = /remote display|basic render|citrix|teradici/i;
const FEWEST_PRESSES = 5;
const JUMPS_ABOVE = 0.6;

/** A mouse was pressed: how far from where it had last been seen, or null where it was never seen. */
export type Press = { readonly isTrusted: boolean; readonly jumpPx: number | null };

export type RemoteHints = {
  readonly labels: readonly string[];
  readonly renderer: string;
  readonly presses: readonly Press[];
  readonly isDisplayWrapped: boolean;
  readonly isExtended: boolean;
};

/** A hand does not press where its pointer is not. */
const JUMP_FROM_PX = 3;

/**
 * What a page can see of somebody else's hand on this device; undefined where there is nothing. A
 * second screen alone is no hint, and goes with one.
 */
export function findRemoteHints(hints: RemoteHints) {
  const { labels, renderer, presses, isDisplayWrapped, isExtended } = hints;
  const device = labels.find((label) => REMOTE_DEVICE.test(label)) ?? '';
  const made = presses.filter(({ isTrusted }) => !isTrusted).length;
  const jumps = presses.filter(({ jumpPx }) => jumpPx === null || jumpPx > JUMP_FROM_PX).length;
  const isJumping = presses.length >= FEWEST_PRESSES && jumps / presses.length > JUMPS_ABOVE;
  const screen = REMOTE_SCREEN.test(renderer) ? renderer : '';
  if (!device && !screen && made === 0 && !isJumping && !isDisplayWrapped) return undefined;
  return {
    ...{ device, screen, presses: presses.length, jumps, made },
    ...{ isJumping, isDisplayWrapped, isExtended },
  };
}
