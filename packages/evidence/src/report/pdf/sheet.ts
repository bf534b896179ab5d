import PDFDocument from 'pdfkit';
import { fontBytes, runsOf, type Weight } from './typeface.ts';

export const COLOURS = {
  ink: '#1a1e25',
  soft: '#5a544d',
  line: '#ddd8d0',
  sunken: '#f5f2ed',
  accent: '#034c7e',
  good: '#16592f',
  look: '#6d4200',
  bad: '#951e1f',
} as const;
export type Colour = keyof typeof COLOURS;

export type Style = {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: Colour;
};

/** A column of the page: from the left edge of the text, in points. */
export type Column = { readonly x: number; readonly width: number };

const MARGIN = { left: 56, right: 56, top: 78, bottom: 66 };
const LEADING = 1.36;

type Running = {
  readonly left: string;
  readonly right: string;
  page(at: number, of: number): string;
};

/** Pages of A4 that are written from top to bottom; a new one begins where the last is full. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  y = MARGIN.top;
  readonly #running: Running;
  readonly #fonts = new Set<string>();

  constructor(
    info: { title: string; author: string; at: Date; language: string },
    running: Running,
  ) {
    this.#running = running;
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: info.language,
      displayTitle: true,
      // None: its default would be looked for on the disk.
      font: '',
      info: { Title: info.title, Author: info.author, Creator: 'Visavis', CreationDate: info.at },
    });
  }

  get width(): number {
    return this.document.page.width - MARGIN.left - MARGIN.right;
  }

  /** A part of the width, by fractions of it. */
  column(from: number, to: number): Column {
    return { x: from * this.width, width: (to - from) * this.width };
  }

  /** Goes on with the next page where so much does not fit on this one. */
  room(height: number): void {
    if (this.y + height <= this.document.page.height - MARGIN.bottom) return;
    this.document.addPage();
    this.y = MARGIN.top;
  }

  skip(height: number): void {
    this.y += height;
  }

  /** Writes a text from here on down, over pages where need be. */
  write(text: string, style: Style, column: Column = this.column(0, 1)): void {
    for (const line of this.wrap(text, style, column.width)) {
      this.room(style.size * LEADING);
      this.#draw(line, style, column.x, this.y);
      this.y += style.size * LEADING;
    }
  }

  /** Writes texts beside each other; the next thing follows below the longest of them. */
  row(cells: readonly (readonly [text: string, style: Style, column: Column])[]): void {
    const laid = cells.map(([text, style, column]) => ({
      lines: this.wrap(text, style, column.width),
      style,
      column,
    }));
    const heights = laid.map(({ lines, style }) => lines.length * style.size * LEADING);
    const height = Math.max(...heights);
    this.room(height);
    for (const { lines, style, column } of laid)
      for (const [index, line] of lines.entries())
        this.#draw(line, style, column.x, this.y + index * style.size * LEADING);
    this.y += height;
  }

  rule(colour: Colour = 'line', thickness = 0.7): void {
    const { left } = MARGIN;
    this.document
      .moveTo(left, this.y)
      .lineTo(left + this.width, this.y)
      .lineWidth(thickness)
      .strokeColor(COLOURS[colour])
      .stroke();
  }

  /** A filled box behind what is written next. */
  box(height: number, colour: Colour, column: Column = this.column(0, 1)): void {
    this.document.rect(MARGIN.left + column.x, this.y, column.width, height).fill(COLOURS[colour]);
  }

  picture(bytes: Buffer, at: Column & { readonly height: number }): void {
    const { x, width, height } = at;
    this.document.image(bytes, MARGIN.left + x, this.y, { fit: [width, height] });
  }

  wrap(text: string, style: Style, width: number): readonly string[] {
    return text.split('\n').flatMap((paragraph) => this.#wrapParagraph(paragraph, style, width));
  }

  /** What stands on every page, and the end of the document. */
  async end(): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.document.switchToPage(start + index);
      this.#drawRunning(index + 1, count);
    }
    const chunks: Buffer[] = [];
    this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((done, failed) => {
      this.document.on('end', done);
      this.document.on('error', failed);
    });
    this.document.end();
    await ended;
    return Buffer.concat(chunks);
  }

  #wrapParagraph(paragraph: string, style: Style, width: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.#widthOf(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = this.#breakWord(word, style, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  }

  /** A word that is wider than its column, like a hash, goes on in the next line. */
  #breakWord(word: string, style: Style, width: number): readonly string[] {
    if (this.#widthOf(word, style) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && this.#widthOf(piece + character, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  }

  #widthOf(text: string, { size, weight = 'regular' }: Style): number {
    return runsOf(text, weight).reduce(
      (sum, run) => sum + this.#use(run.font, size).widthOfString(run.text),
      0,
    );
  }

  #draw(
    text: string,
    { size, weight = 'regular', colour = 'ink' }: Style,
    x: number,
    y: number,
  ): void {
    let at = MARGIN.left + x;
    for (const run of runsOf(text, weight)) {
      const document = this.#use(run.font, size).fillColor(COLOURS[colour]);
      document.text(run.text, at, y, { lineBreak: false });
      at += document.widthOfString(run.text);
    }
  }

  #use(font: string, size: number): PDFKit.PDFDocument {
    if (!this.#fonts.has(font)) {
      this.document.registerFont(font, fontBytes(font));
      this.#fonts.add(font);
    }
    return this.document.font(font).fontSize(size);
  }

  #drawRunning(at: number, of: number): void {
    const { left, right, page } = this.#running;
    const small: Style = { size: 8, colour: 'soft' };
    const ends = (text: string) => this.width - this.#widthOf(text, small);
    this.y = 52;
    this.#draw(left, { ...small, weight: 'bold' }, 0, 36);
    this.#draw(right, small, ends(right), 36);
    this.rule();
    const foot = page(at, of);
    this.#draw(foot, small, ends(foot), this.document.page.height - 42);
  }
}
