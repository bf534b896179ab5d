/**
 * Resolves once nothing moves on the page that will come to rest: a sheet that slides in. Runs inside
 * the browser, so it must need nothing from outside itself.
 */
export async function untilAtRest(): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  // What is opened begins to move with the frame after it came.
  await frame();
  await frame();
  const ends = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished);
  await Promise.allSettled(ends);
}

/**
 * What does not fit on a screen, or has no words: one line each. Runs inside the browser, so it must
 * need nothing from outside itself.
 */
export function findUnfit(): readonly string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  const describe = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('')
      .trim();
  const isHidden = (element: Element): boolean => {
    const { width: wide, height } = element.getBoundingClientRect();
    if (wide <= 1 || height <= 1) return true;
    return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const scrolls = (element: Element): boolean => {
    for (let up: Element | null = element; up; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
        return up !== document.body && up !== document.documentElement;
    return false;
  };
  if (document.documentElement.scrollWidth > width + 1)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide, the screen ${width}`);
  // What must be seen without scrolling; the room that a notice takes for a while is forgiven.
  const lent = document.querySelector('[data-lends-room]')?.clientHeight ?? 0;
  for (const region of document.querySelectorAll('[data-fits]')) {
    const beyond = region.scrollHeight - region.clientHeight - lent;
    if (beyond > 1) found.push(`${describe(region)} must be scrolled by ${beyond} px`);
  }
  for (const element of document.body.querySelectorAll('*')) {
    const text = ownText(element);
    if (text === '' || isHidden(element) || element.closest('script, style, noscript, .sr-only'))
      continue;
    const { left, right } = element.getBoundingClientRect();
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    if ((left < -1 || right > width + 1) && !scrolls(element))
      found.push(
        `${describe(element)} reaches out of the screen (${left} to ${right} of ${width})`,
      );
    const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const isShort =
      /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
    if ((isCut && textOverflow !== 'ellipsis') || isShort)
      found.push(`${describe(element)} is cut`);
    // What use-intl shows where a word is missing.
    if (/^[a-z][A-Za-z]*(\.[A-Za-z_]+)+$/.test(text))
      found.push(`${describe(element)} has no words`);
  }
  return found;
}

const CONTROLS =
  /^\s*- (button|link|textbox|checkbox|combobox|radio|switch|slider|searchbox|spinbutton|tab|option|menuitem|img|heading|dialog)(?= *(\[[^\]]*\] *)*:?$)/;

/** The controls in a tree of accessibility that have no name: a screen reader says only what they are. */
export const findUnnamed = (tree: string): readonly string[] =>
  tree
    .split('\n')
    .filter((line) => CONTROLS.test(line))
    .map((line) => `without a name: ${line.trim()}`);
