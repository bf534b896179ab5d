const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/** The lines of a text in a column; its own line breaks stay. */
export const wrap = (text: string, width: number, measure: Measure): readonly string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));

function wrapParagraph(paragraph: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/**
 * A word that is wider than its column, like a hash, goes on in the next line; never within what is one
 * letter to a reader, as a consonant of Devanagari with its signs is.
 */
function breakWord(word: string, width: number, measure: Measure): readonly string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
