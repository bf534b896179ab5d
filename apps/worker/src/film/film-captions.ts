import type { Language } from '@visavis/domain/language';
import { typefaceOf } from './film-font.ts';
import type { FilmPlan, Notice, Span } from './film-plan.ts';
import { FILM, PLACES, STRIP_MIDDLE_PX } from './film-places.ts';
import { FILM_WORDS } from './film-words.ts';

/** Where words stand: 4, 5 and 6 are left, centre and right of their point, 7 is below and right of it. */
type Caption = {
  readonly words: string;
  readonly spans: readonly Span[];
  readonly style: 'OVER' | 'PLAIN';
  readonly sizePx: number;
  readonly align: 4 | 5 | 6 | 7;
  readonly xPx: number;
  readonly yPx: number;
  /** Longer words break into lines. */
  readonly widthPx?: number;
};

/**
 * All words of a film but its clock, as a script for libass: that shapes Devanagari, which ffmpeg's own
 * drawing of text does not. http://www.tcax.org/docs/ass-specs.htm
 */
export function captionScript(plan: FilmPlan, language: Language): string {
  const { name } = typefaceOf(language);
  const look = '0,0,0,0,100,100,0,0';
  // Colours are alpha, blue, green, red. Border 3 is a box behind the words.
  const style = (of: Caption['style'], border: string) =>
    `Style: ${of},${name},20,&H00FFFFFF,&H00FFFFFF,&H4D000000,&H4D000000,${look},${border},5,0,0,0,1`;
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${FILM.widthPx}`,
    `PlayResY: ${FILM.heightPx}`,
    '[V4+ Styles]',
    `Format: ${STYLE_FIELDS}`,
    style('OVER', '3,8,0'),
    style('PLAIN', '1,0,0'),
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...captionsOf(plan, language).flatMap((caption) => linesOf(caption, language)),
    '',
  ].join('\n');
}

const STYLE_FIELDS =
  'Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, ' +
  'Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, ' +
  'MarginL, MarginR, MarginV, Encoding';

/** Over a visitor's picture. */
const VISITOR_NAME = {
  style: 'OVER',
  sizePx: 16,
  align: 7,
  xPx: PLACES.VISITOR.leftPx + 14,
  yPx: PLACES.VISITOR.topPx + 14,
} as const;

function captionsOf(plan: FilmPlan, language: Language): readonly Caption[] {
  const { side } = FILM_WORDS[language];
  const whole: readonly Span[] = [[0, plan.durationMs]];
  const strip = { spans: whole, style: 'PLAIN', sizePx: 22, yPx: STRIP_MIDDLE_PX } as const;
  const visits = plan.shots
    .filter((shot) => shot.side === 'VISITOR')
    .map(({ atMs, recording }): Span => [atMs, atMs + recording.durationMs]);
  return [
    ...plan.notices.map(captionOf),
    { ...strip, words: side.CUSTOMER, align: 4, xPx: 24 },
    { ...strip, words: side.AGENT, align: 6, xPx: FILM.widthPx - 24 },
    { ...VISITOR_NAME, words: side.VISITOR, spans: visits },
  ];
}

function captionOf({ side, words, isInstead, spans }: Notice): Caption {
  const { leftPx, topPx, widthPx, heightPx } = PLACES[side];
  return {
    words,
    spans,
    align: 5,
    style: isInstead ? 'PLAIN' : 'OVER',
    sizePx: side === 'VISITOR' ? 15 : isInstead ? 28 : 22,
    xPx: leftPx + widthPx / 2,
    yPx: topPx + (isInstead ? heightPx / 2 : heightPx - 30),
    widthPx: widthPx - 24,
  };
}

function linesOf(caption: Caption, language: Language): readonly string[] {
  const { words, spans, style, sizePx, align, xPx, yPx, widthPx = FILM.widthPx } = caption;
  const size = Math.round(sizePx * typefaceOf(language).scale);
  // Lines are as wide as the margins leave them, wherever their point is.
  const margins = `0,${FILM.widthPx - widthPx},0`;
  const place = `{\\an${align}\\pos(${xPx},${yPx})\\fs${size}}`;
  return spans.map(
    ([fromMs, toMs]) =>
      `Dialogue: 0,${clockOf(fromMs)},${clockOf(toMs)},${style},,${margins},,${place}${words}`,
  );
}

/** 1:02:03.45 */
function clockOf(ms: number): string {
  const [minutes, seconds] = [Math.floor(ms / 60_000), (ms % 60_000) / 1000];
  const parts = [String(minutes % 60).padStart(2, '0'), seconds.toFixed(2).padStart(5, '0')];
  return [Math.floor(minutes / 60), ...parts].join(':');
}
