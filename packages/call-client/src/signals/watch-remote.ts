import type { PageSignal } from '@visavis/contract/signals';
import { isNative } from './camera-plausibility.ts';
import { findRemoteHints, REMOTE_CONTROL_VERSION, type Press } from './remote-hints.ts';

const LOOK_EVERY_MS = 20_000;
const MOST_PRESSES = 200;
const LONGEST_TEXT = 200;

/** Looks now and then for somebody else's hand on this device. What it returns ends that. */
export function watchRemote(report: (signal: PageSignal) => void): () => void {
  const ended = new AbortController();
  const presses = watchPresses(ended.signal);
  const renderer = findRenderer();

  async function look(): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const found = findRemoteHints({
      labels: devices.map(({ label }) => label.slice(0, LONGEST_TEXT)),
      renderer: renderer.slice(0, LONGEST_TEXT),
      presses,
      isDisplayWrapped: isDisplayWrapped(),
      isExtended: 'isExtended' in screen && screen.isExtended === true,
    });
    if (found && !ended.signal.aborted)
      report({ kind: 'REMOTE_CONTROL', version: REMOTE_CONTROL_VERSION, values: found });
  }
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}

/** The presses of a mouse from now on. A finger has no way to where it touches, and is not counted. */
function watchPresses(signal: AbortSignal): readonly Press[] {
  const presses: Press[] = [];
  let last: { readonly x: number; readonly y: number } | null = null;
  const isMouse = ({ pointerType }: PointerEvent) => pointerType === 'mouse';
  const options = { signal, capture: true, passive: true };
  const onMove = (event: PointerEvent) => {
    if (isMouse(event)) last = { x: event.clientX, y: event.clientY };
  };
  const onDown = (event: PointerEvent) => {
    if (!isMouse(event)) return;
    const { clientX: x, clientY: y, isTrusted } = event;
    presses.push({ isTrusted, jumpPx: last && Math.round(Math.hypot(x - last.x, y - last.y)) });
    if (presses.length > MOST_PRESSES) presses.shift();
    last = { x, y };
  };
  addEventListener('pointermove', onMove, options);
  addEventListener('pointerdown', onDown, options);
  return presses;
}

function isDisplayWrapped(): boolean {
  const { mediaDevices } = navigator;
  return 'getDisplayMedia' in mediaDevices && !isNative(mediaDevices.getDisplayMedia);
}

/** What draws this page, as far as the browser tells. */
function findRenderer(): string {
  const context = document.createElement('canvas').getContext('webgl');
  if (!context) return '';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : '';
}
