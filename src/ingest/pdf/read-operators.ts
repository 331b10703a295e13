import { OPS } from "unpdf/pdfjs";
import { UserError } from "../../model/issues.ts";
import { asMatrix, IDENTITY, type Matrix, multiply } from "./matrix.ts";
import type { Box, Glyph, PageContent, Stroke } from "./page-content.ts";
import { fillsOf, strokesOf } from "./read-strokes.ts";
import { type PdfFont, TextState } from "./text-state.ts";

/** Characters or ruling lines of one page. The fullest official page has 2,500. */
export const MAX_ON_PAGE = 200_000;

export interface PageOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageView {
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to those seen: turned as the page is, y downwards. */
  readonly matrix: Matrix;
  readonly fontOf: (name: string) => PdfFont | undefined;
}

/**
 * The characters and ruling lines that a page's operators draw (ISO 32000-1, 8 and 9). Read from the operators and not
 * from pdf.js's text content, because that puts spaces wherever there is a gap, and gaps are what tables are made of.
 */
export function readOperators({ fnArray, argsArray }: PageOperators, view: PageView): PageContent {
  const reader = new OperatorReader(view);
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    reader.apply(operator, Array.isArray(args) ? args : []);
  }
  const { glyphs, strokes, fills } = reader;
  return { width: view.width, height: view.height, glyphs, strokes, fills };
}

const STROKED: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLED: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

class OperatorReader {
  readonly glyphs: Glyph[] = [];
  readonly strokes: Stroke[] = [];
  readonly fills: Box[] = [];
  readonly #view: PageView;
  readonly #saved: { readonly matrix: Matrix; readonly text: TextState }[] = [];
  #matrix: Matrix;
  #text = new TextState();
  #run = 0;

  constructor(view: PageView) {
    this.#view = view;
    this.#matrix = view.matrix;
  }

  apply(operator: number, args: readonly unknown[]): void {
    if (operator === OPS.showText) this.#show(args[0]);
    else if (operator === OPS.constructPath) this.#paint(args);
    else if (operator === OPS.save || operator === OPS.paintFormXObjectBegin || operator === OPS.beginAnnotation)
      this.#open(operator, args);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd || operator === OPS.endAnnotation) this.#restore();
    else if (operator === OPS.transform) this.#transform(args);
    else if (operator === OPS.setFont) this.#setFont(args);
    else if (operator === OPS.setGState) this.#setGraphicsState(args[0]);
    else this.#text.apply(operator, args);
  }

  #open(operator: number, args: readonly unknown[]): void {
    if (this.#saved.length > MAX_ON_PAGE)
      throw new UserError("broken-pdf", "The PDF is damaged: a page saves its state without end.");
    this.#saved.push({ matrix: this.#matrix, text: this.#text.copy() });
    if (operator === OPS.paintFormXObjectBegin) this.#transform(asMatrix(args[0]) ?? IDENTITY);
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved) [this.#matrix, this.#text] = [saved.matrix, saved.text];
  }

  #transform(args: readonly unknown[]): void {
    const matrix = asMatrix([...args]);
    if (matrix) this.#matrix = multiply(this.#matrix, matrix);
  }

  #setFont([name, size]: readonly unknown[]): void {
    const font = typeof name === "string" ? this.#view.fontOf(name) : undefined;
    if (typeof size === "number") this.#text.setFont(font, size);
  }

  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries) if (key === "Font" && Array.isArray(value)) this.#setFont(value);
  }

  #show(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    // Its text would be missing without a word.
    if (!this.#text.hasFont)
      throw new UserError("unknown-characters", "The PDF has a font whose characters cannot be known; print it to PDF anew.");
    for (const glyph of this.#text.show(shown, this.#matrix, this.#run++)) this.glyphs.push(glyph);
    this.#checkBound();
  }

  #paint([paint, data]: readonly unknown[]): void {
    const [isStroked, isFilled] = [STROKED.has(paint), FILLED.has(paint)];
    const path = Array.isArray(data) ? data[0] : undefined;
    if ((!isStroked && !isFilled) || !(path instanceof Float32Array)) return;
    for (const stroke of strokesOf(path, this.#matrix, { isStroked, isFilled })) this.strokes.push(stroke);
    if (isFilled) for (const fill of fillsOf(path, this.#matrix)) this.fills.push(fill);
    this.#checkBound();
  }

  #checkBound(): void {
    if (this.glyphs.length + this.strokes.length + this.fills.length > MAX_ON_PAGE)
      throw new UserError("too-large", `A page has more than ${MAX_ON_PAGE} characters and lines.`);
  }
}
