import { SIMPLIFIED } from "../names/simplified-characters.ts";

/** One more than the highest code point. */
export const POINTS = 0x110000;

/**
 * Ranges that hold every character with another folded form, but for traditional Han characters. Looking through them
 * alone takes a third of the time; a test looks through all of Unicode.
 */
const FOLDED_WITHIN: readonly (readonly [number, number])[] = [
  [0, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0x11fff],
  [0x16000, 0x16fff],
  [0x1c000, 0x1ffff],
  [0x2f800, 0x2fa1f],
];

/** So many arguments a call. */
const PIECE = 4096;

/** Of Unicode: characters for which compatibility normalisation or lower case may give something else. */
const CHANGES = /[\p{Changes_When_NFKC_Casefolded}\p{Changes_When_Lowercased}]/gu;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/gu;

/** How characters are folded before they are compared. */
export interface Folding {
  /** Code points whose folded form is another, in ascending order, and beside them that form. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Code points that are Latin letters or digits and their own folded form. */
  readonly latinOrDigit: Uint32Array;
  /** What is added to a code point to fold it; most of the table is zero and never touched, so it takes no memory. */
  readonly shift: Int32Array;
}

let known: Folding | undefined;

/**
 * Full width and half width, capital and small, traditional and simplified are one: NFKC, then lower case, then the
 * simplified character, each only where it gives one code point for one. So a span in the folded text is a span in the
 * text as given. (㈱ and ﬁ, which would become more, and marks that stand after their letter stay as they are.)
 */
export function folding(): Folding {
  known ??= readFolding();
  return known;
}

function readFolding(): Folding {
  const text = pointsWithin();
  const simplified = new Map(SIMPLIFIED.map(([from, to]) => [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0]));
  const changed = new Set([...(text.match(CHANGES) ?? []).map((point) => point.codePointAt(0) ?? 0), ...simplified.keys()]);
  const shift = new Int32Array(POINTS);
  const [from, to]: [number[], number[]] = [[], []];
  for (const point of [...changed].toSorted((a, b) => a - b)) {
    const plain = plainPoint(point);
    const folded = simplified.get(plain) ?? plain;
    if (folded === point) continue;
    from.push(point);
    to.push(folded);
    shift[point] = folded - point;
  }
  const latinOrDigit = (text.match(LATIN_OR_DIGIT) ?? []).map((point) => point.codePointAt(0) ?? 0);
  return {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    latinOrDigit: Uint32Array.from(latinOrDigit.filter((point) => shift[point] === 0)),
    shift,
  };
}

/** NFKC and lower case of one code point, as far as each is one code point. */
function plainPoint(point: number): number {
  const composed = onlyPoint(String.fromCodePoint(point).normalize("NFKC")) ?? point;
  return onlyPoint(String.fromCodePoint(composed).toLowerCase()) ?? composed;
}

function onlyPoint(text: string): number | undefined {
  const point = text.codePointAt(0);
  return point !== undefined && text.length === (point > 0xffff ? 2 : 1) ? point : undefined;
}

function pointsWithin(): string {
  const pieces: string[] = [];
  for (const [first, last] of FOLDED_WITHIN) {
    for (let from = first; from <= last; from += PIECE) {
      pieces.push(String.fromCodePoint(...Array.from({ length: Math.min(PIECE, last + 1 - from) }, (_, at) => from + at)));
    }
  }
  return pieces.join("");
}
