import { OPS } from "unpdf/pdfjs";
import { asMatrix, IDENTITY, type Matrix, mapX, mapY, multiply } from "./matrix.ts";
import type { Glyph } from "./page-content.ts";
import { plainCharacters } from "./plain-characters.ts";

/** What pdf.js tells about a font. */
export interface PdfFont {
  readonly fontMatrix?: unknown;
  readonly vertical?: unknown;
  readonly defaultVMetrics?: unknown;
}

/** A character as pdf.js hands it on; widths are thousandths of the font size, or the font's own units in a Type 3 font. */
interface ShownGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly vmetric?: unknown;
}

/** How far a character reaches above and below its baseline, as parts of the font size; fonts seldom say it right. */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** The text state and the text matrices (ISO 32000-1, 9.3 and 9.4). */
export class TextState {
  /** False where a font was chosen that could not be made. */
  hasFont = true;
  #matrix: Matrix = IDENTITY;
  /** The line's beginning, and the next character's place, in text space. */
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;
  #charSpacing = 0;
  #wordSpacing = 0;
  #scale = 1;
  #leading = 0;
  #rise = 0;
  #size = 0;
  #unit = 0.001;
  #isVertical = false;
  #verticalMetrics: readonly number[] = [1000, 500, 880];

  copy(): TextState {
    const copy = new TextState();
    [copy.#matrix, copy.#lineX, copy.#lineY, copy.#x, copy.#y] = [this.#matrix, this.#lineX, this.#lineY, this.#x, this.#y];
    [copy.#charSpacing, copy.#wordSpacing, copy.#scale] = [this.#charSpacing, this.#wordSpacing, this.#scale];
    [copy.#leading, copy.#rise, copy.#size, copy.#unit] = [this.#leading, this.#rise, this.#size, this.#unit];
    [copy.#isVertical, copy.#verticalMetrics] = [this.#isVertical, this.#verticalMetrics];
    copy.hasFont = this.hasFont;
    return copy;
  }

  setFont(font: PdfFont | undefined, size: number): void {
    this.#size = size;
    this.hasFont = font !== undefined;
    this.#unit = asMatrix(font?.fontMatrix)?.[0] ?? 0.001;
    this.#isVertical = font?.vertical === true;
    this.#verticalMetrics = metricsOf(font?.defaultVMetrics) ?? [1000, 500, 880];
  }

  apply(operator: number, args: readonly unknown[]): void {
    const [first, second] = args;
    if (operator === OPS.beginText) this.#setMatrix(IDENTITY);
    else if (operator === OPS.setTextMatrix) this.#setMatrix(asMatrix(first) ?? asMatrix([...args]) ?? IDENTITY);
    else if (operator === OPS.nextLine) this.#move(0, this.#leading);
    else if (typeof first !== "number") return;
    else if (operator === OPS.moveText) this.#move(first, Number(second));
    else if (operator === OPS.setLeadingMoveText) {
      this.#leading = Number(second);
      this.#move(first, Number(second));
    } else if (operator === OPS.setCharSpacing) this.#charSpacing = first;
    else if (operator === OPS.setWordSpacing) this.#wordSpacing = first;
    else if (operator === OPS.setHScale) this.#scale = first / 100;
    else if (operator === OPS.setLeading) this.#leading = -first;
    else if (operator === OPS.setTextRise) this.#rise = first;
  }

  #setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  /** Moves over the shown characters and gives those that can be read. */
  show(shown: readonly unknown[], page: Matrix, run: number): Glyph[] {
    const matrix = multiply(page, this.#matrix);
    const glyphs: Glyph[] = [];
    for (const one of shown) {
      if (typeof one === "number") this.#advance(-(one / 1000) * this.#size);
      else if (typeof one === "object" && one !== null) {
        const glyph = this.#place(one, matrix, run);
        if (glyph) glyphs.push(glyph);
      }
    }
    return glyphs;
  }

  #place(shown: ShownGlyph, matrix: Matrix, run: number): Glyph | undefined {
    const width = typeof shown.width === "number" ? shown.width : 0;
    const spacing = this.#charSpacing + (shown.isSpace === true ? this.#wordSpacing : 0);
    const [fromX, fromY] = [this.#x, this.#y + this.#rise];
    const glyph = (advance: number, [x, y]: readonly [number, number]) =>
      typeof shown.unicode === "string"
        ? boxed(shown.unicode, matrix, { x, y, size: this.#size, advance, isVertical: this.#isVertical, run })
        : undefined;
    if (!this.#isVertical) {
      const advance = width * this.#unit * this.#size;
      this.#advance(advance + spacing);
      return glyph(advance * this.#scale, [fromX, fromY]);
    }
    const [down = 1000, toMiddle = width / 2, toTop = 880] = metricsOf(shown.vmetric) ?? this.#verticalMetrics;
    const unit = this.#unit * this.#size;
    this.#advance(-Math.abs(down) * unit - spacing);
    return glyph(Math.abs(down) * unit, [fromX - toMiddle * unit, fromY - toTop * unit]);
  }

  #advance(by: number): void {
    if (this.#isVertical) this.#y += by;
    else this.#x += by * this.#scale;
  }
}

interface Placed {
  /** Left end of the baseline, in text space. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly advance: number;
  readonly isVertical: boolean;
  readonly run: number;
}

function boxed(unicode: string, matrix: Matrix, { x, y, size, advance, isVertical, run }: Placed): Glyph | undefined {
  const text = plainCharacters(unicode);
  const height = Math.abs(size);
  const wide = isVertical ? height : advance;
  const [low, high] = size < 0 ? [-ASCENT * height, DESCENT * height] : [-DESCENT * height, ASCENT * height];
  const corners = [
    [x, y + low],
    [x + wide, y + low],
    [x, y + high],
    [x + wide, y + high],
  ] as const;
  const xs = corners.map(([cx, cy]) => mapX(matrix, cx, cy));
  const ys = corners.map(([cx, cy]) => mapY(matrix, cx, cy));
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  if (text === "" || !Number.isFinite(box.left + box.right + box.top + box.bottom)) return undefined;
  const onPage = height * Math.hypot(matrix[2], matrix[3]);
  return { text, ...box, size: onPage, turn: isVertical ? turnOf(-matrix[2], -matrix[3]) : turnOf(matrix[0], matrix[1]), run };
}

/** Quarter turns of a direction on the page, y downwards. */
function turnOf(x: number, y: number): 0 | 1 | 2 | 3 {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}

function metricsOf(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === "number") ? value : undefined;
}
