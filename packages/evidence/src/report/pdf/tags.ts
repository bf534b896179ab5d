import type PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/** What a block is for who has a page read to them (ISO 32000-1, 14.8.4). */
export type Tag = 'Table' | 'TR' | 'TH' | 'TD' | 'P' | 'H1' | 'H2' | 'H3' | 'Figure' | 'Sect';

/** Letters whose order on the page is not their order in the text. */
const RESHAPED = /[\u0900-\u097f]/;

/** The structure of a tagged PDF: blocks within blocks, and whatever is only decoration. */
export class Tags {
  readonly #pdf: Pdf;
  readonly #open: Element[];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    this.#open = [root];
  }

  /** Everything that `write` draws is within one block. */
  within(tag: Tag, write: () => void): void {
    const element = this.#begin(tag);
    this.#open.push(element);
    write();
    this.#open.pop();
  }

  /** A block of text whose lines are drawn one by one, on whatever page. */
  block(tag: Tag): (text: string, draw: () => void) => void {
    const element = this.#begin(tag);
    return (text, draw) => {
      const options = RESHAPED.test(text) ? { actual: text } : {};
      element.add(this.#pdf.markStructureContent(tag, options));
      draw();
      this.#pdf.endMarkedContent();
    };
  }

  /** A picture, with the words for who cannot see it. */
  figure(alt: string, draw: () => void): void {
    const element = this.#begin('Figure', { alt });
    element.add(this.#pdf.markStructureContent('Figure'));
    draw();
    this.#pdf.endMarkedContent();
  }

  /** What nobody needs to hear of: lines, boxes, what stands on every page. */
  decoration(draw: () => void): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#pdf.endMarkedContent();
  }

  #begin(tag: Tag, options: { alt?: string } = {}): Element {
    const scope = tag === 'TH' ? { scope: 'Row' } : {};
    const element = this.#pdf.struct(tag, { ...options, ...scope });
    this.#open.at(-1)?.add(element);
    return element;
  }
}
