export type BrowserKind =
  | 'CHROME_ANDROID'
  | 'SAFARI_IOS'
  | 'OTHER_IOS'
  | 'FIREFOX_ANDROID'
  | 'FIREFOX_DESKTOP'
  | 'SAFARI_DESKTOP'
  | 'CHROME_DESKTOP';

/** Marks that the browsers inside mail, chat and social apps leave in their user agent. */
const IN_APP_MARKS =
  /FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|Snapchat|TikTok|musical_ly|BytedanceWebview|Twitter|LinkedInApp|Pinterest|WhatsApp|Viber|Telegram|GSA\/|YahooMobile|Outlook|; wv\)/;

/** Safari and every real browser on iOS name themselves after `Version/` or their own product. */
const IOS_BROWSER_MARKS = /Version\/|CriOS\/|FxiOS\/|EdgiOS\/|OPT\/|OPiOS\/|DuckDuckGo\//;

export const isIos = (userAgent: string): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || isIpadAsDesktop(userAgent);

const isIpadAsDesktop = (userAgent: string): boolean =>
  /Macintosh/.test(userAgent) && typeof navigator !== 'undefined' && navigator.maxTouchPoints > 1;

/** Whether this is the browser inside another app, where cameras seldom work. */
export function isInAppBrowser(userAgent: string): boolean {
  if (IN_APP_MARKS.test(userAgent)) return true;
  return /iPhone|iPad|iPod/.test(userAgent) && !IOS_BROWSER_MARKS.test(userAgent);
}

/** Which browser it is, as far as the way to its camera permission differs. */
export function browserKindOf(userAgent: string): BrowserKind {
  if (isIos(userAgent))
    return /CriOS|FxiOS|EdgiOS|OPT\/|OPiOS/.test(userAgent) ? 'OTHER_IOS' : 'SAFARI_IOS';
  const isAndroid = userAgent.includes('Android');
  if (userAgent.includes('Firefox/')) return isAndroid ? 'FIREFOX_ANDROID' : 'FIREFOX_DESKTOP';
  if (isAndroid) return 'CHROME_ANDROID';
  if (/Safari\//.test(userAgent) && !/Chrome\/|Chromium\/|Edg\//.test(userAgent))
    return 'SAFARI_DESKTOP';
  return 'CHROME_DESKTOP';
}

/** What this browser can't do that a call needs, before anything is asked of anybody. */
export function findBrowserRefusal(): 'NOT_SECURE' | 'IN_APP_BROWSER' | 'UNSUPPORTED' | undefined {
  if (isInAppBrowser(navigator.userAgent)) return 'IN_APP_BROWSER';
  if (!isSecureContext) return 'NOT_SECURE';
  return canCall() ? undefined : 'UNSUPPORTED';
}

/** Whether the browser has everything that a call is made of. */
export const canCall = (): boolean =>
  'mediaDevices' in navigator &&
  'getUserMedia' in navigator.mediaDevices &&
  'RTCPeerConnection' in globalThis &&
  'RTCRtpSender' in globalThis &&
  'crypto' in globalThis &&
  'subtle' in crypto &&
  'replaceTrack' in RTCRtpSender.prototype;
