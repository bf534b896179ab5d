import PDFDocument from 'pdfkit';
import { Tags, type Tag } from './tags.ts';
import { fontBytes, runsOf, type Weight } from './typeface.ts';
import { wrap } from './wrap.ts';

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
  /** What it is for who has the page read to them; a paragraph where nothing is said. */
  readonly tag?: Tag;
};

/** A column of the page: from the left edge of the text, in points. */
export type Column = { readonly x: number; readonly width: number };

export type Cell = readonly [text: string, style: Style, column: Column];

const MARGIN = { left: 56, right: 56, top: 78, bottom: 66 };
const LEADING = 1.4;
/** Where the letters stand in their line; the same for every script, so that they stand on one line. */
const BASELINE = 1.02;
/** Less than so many lines of a text are not left alone on a page. */
const TOGETHER = 2;

type Running = {
  readonly left: string;
  readonly right: string;
  page(at: number, of: number): string;
};

/** Pages of A4 that are written from top to bottom; a new one begins where the last is full. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly tags: Tags;
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
      // The types of the library do not know it yet.
      ...({ subset: 'PDF/UA' } as object),
      tagged: true,
      lang: info.language,
      displayTitle: true,
      // None: its default would be looked for on the disk.
      font: '',
      info: {
        ...{ Title: info.title, Author: info.author, Creator: 'Visavis' },
        ...{ CreationDate: info.at, ModDate: info.at },
      },
    });
    this.tags = new Tags(this.document);
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
    if (this.y + height <= this.#end) return;
    this.document.addPage();
    this.y = MARGIN.top;
  }

  skip(height: number): void {
    this.y += height;
  }

  /** A place in the list of contents that a reader shows beside the pages. */
  bookmark(text: string, under?: PDFKit.PDFOutline): PDFKit.PDFOutline {
    return (under ?? this.document.outline).addItem(text);
  }

  /** Writes a text from here on down, over pages where need be. */
  write(text: string, style: Style, column: Column = this.column(0, 1)): void {
    this.row([[text, style, column]]);
  }

  /** Writes texts beside each other; the next thing follows below the longest of them. */
  row(cells: readonly Cell[]): void {
    const laid = cells.map(([text, style, column]) => ({
      lines: this.wrap(text, style, column.width),
      style,
      column,
      line: this.tags.block(style.tag ?? 'P'),
    }));
    const leading = Math.max(...laid.map(({ style }) => style.size * LEADING));
    const count = Math.max(...laid.map(({ lines }) => lines.length));
    for (let index = 0; index < count; index += 1) {
      const left = count - index;
      // Neither the first line alone at the foot of a page, nor the last one alone at its head.
      const together = index === 0 || left === TOGETHER ? Math.min(TOGETHER, left) : 1;
      this.room((count <= TOGETHER + 1 && index === 0 ? count : together) * leading);
      for (const { lines, style, column, line } of laid) {
        const words = lines[index];
        if (words !== undefined) line(words, () => this.#draw(words, style, column.x, this.y));
      }
      this.y += leading;
    }
  }

  rule(colour: Colour = 'line', thickness = 0.7): void {
    const { left } = MARGIN;
    this.tags.decoration(() =>
      this.document
        .moveTo(left, this.y)
        .lineTo(left + this.width, this.y)
        .lineWidth(thickness)
        .strokeColor(COLOURS[colour])
        .stroke(),
    );
  }

  /** A filled box behind what is written next. */
  box(height: number, colour: Colour, column: Column = this.column(0, 1)): void {
    this.tags.decoration(() =>
      this.document
        .rect(MARGIN.left + column.x, this.y, column.width, height)
        .fill(COLOURS[colour]),
    );
  }

  picture(bytes: Buffer, alt: string, at: Column & { readonly height: number }): void {
    const { x, width, height } = at;
    this.tags.figure(alt, () =>
      this.document.image(bytes, MARGIN.left + x, this.y, { fit: [width, height] }),
    );
  }

  wrap(text: string, style: Style, width: number): readonly string[] {
    return wrap(text, width, (piece) => this.#widthOf(piece, style));
  }

  /** What stands on every page, and the end of the document. */
  async end(): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.document.switchToPage(start + index);
      this.tags.decoration(() => this.#drawRunning(index + 1, count));
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

  get #end(): number {
    return this.document.page.height - MARGIN.bottom;
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
      document.text(run.text, at, y + BASELINE * size, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
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
    this.#draw(left, { ...small, weight: 'bold' }, 0, 36);
    this.#draw(right, small, ends(right), 36);
    this.document
      .moveTo(MARGIN.left, 52)
      .lineTo(MARGIN.left + this.width, 52)
      .lineWidth(0.7)
      .strokeColor(COLOURS.line)
      .stroke();
    const foot = page(at, of);
    this.#draw(foot, small, ends(foot), this.document.page.height - 42);
  }
}
