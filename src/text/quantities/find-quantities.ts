import type { CodePoints, Span } from "../code-points.ts";
import { arabicDigit, beginsNumeral, hanDigit } from "../numerals.ts";
import type { WordTable } from "../word-table.ts";
import { endOfDate } from "./calendar.ts";
import { CANDIDATES, DIGIT, HAN, LETTER, MARK, mayCount, WORD } from "./candidates.ts";
import { englishBodyAt } from "./english-body.ts";
import { hanBodyAt } from "./han-body.ts";
import { arabicBodyAt } from "./arabic-body.ts";
import { nameBefore, nameInList, type KnownName, type NameEnds } from "./known-names.ts";
import { isLetterCode, latinWordAt } from "./latin-words.ts";
import { endOfPassedOver } from "./passed-over.ts";
import type { Quantity } from "./quantity.ts";
import { quantityOf } from "./softened.ts";
import { withUnderstoodMoney } from "./understood-money.ts";
import { asNextRate, asPointsOfRate, isNextRate } from "./understood-rates.ts";
import { withUnderstoodScale } from "./understood-scale.ts";
import { withUnderstoodYuan } from "./understood-yuan.ts";
import { WORDLESS } from "./wordless.ts";

/**
 * Every number and quantity of a text, in order and apart from each other; docs/quantities.md says what is one. `taken` are
 * spans, in order, that are passed over, such as what a reader of dates found; plain dates are none without it, too. No number
 * begins inside one of the `names`. Where one of the `known` ends, a number may follow that is none of it.
 */
export function findQuantities(
  points: CodePoints,
  taken: readonly Span[] = [],
  names?: WordTable<unknown>,
  known: NameEnds = NONE_KNOWN,
): Quantity[] {
  const found: Quantity[] = [];
  let [next, floor, list] = [0, 0, 0];
  for (let at = 0; at < points.length;) {
    const place = names ? at : points.next(CANDIDATES, at);
    if (place >= points.length) break;
    while ((taken[next]?.end ?? Infinity) <= place) next += 1;
    const span = taken[next];
    if (span && span.start <= place) {
      at = span.end;
      continue;
    }
    const passed = names?.longestAt(points, place)?.end;
    const name = nameAt(points, place, { list, known, last: found.at(-1) });
    const step = passed === undefined ? stepAt(points, place, floor, name) : { end: passed };
    const { quantity } = step;
    // A number that would run into a date is none: its digits are the date's.
    if (quantity && !(span && span.start < quantity.end)) {
      const rate = asPointsOfRate(points, found, asNextRate(points, found.at(-1), quantity));
      found.push(withUnderstoodScale(points, found, rate));
      floor = quantity.end;
      if (name) list = floor;
    }
    at = quantity && floor !== quantity.end ? (span?.end ?? step.end) : step.end;
  }
  return withUnderstoodYuan(points, withUnderstoodMoney(points, found));
}

interface Before {
  /** Where the last number of a list of names ended. */
  readonly list: number;
  readonly known: NameEnds;
  readonly last: Quantity | undefined;
}

/** A name that ends where a number may begin. In a list of rates no number is a version. */
function nameAt(points: CodePoints, place: number, { list, known, last }: Before): KnownName | undefined {
  if (known.size === 0) return undefined;
  const isRate = last !== undefined && arabicDigit(points.at(place)) !== undefined && isNextRate(points, last, place);
  if (isRate) return "plain";
  const [named, listed] = [nameBefore(points, place, known), nameInList(points, list, place)];
  // Heron 10, Otter 9: in a list no number behind a known name is a version.
  return named && listed ? "plain" : (named ?? listed);
}

const NONE_KNOWN: NameEnds = new Map();

interface Step {
  readonly end: number;
  readonly quantity?: Quantity;
}

/** What stands at a place that may begin a number, and where to go on. `floor` is the end of the number before. */
function stepAt(points: CodePoints, at: number, floor: number, name: KnownName | undefined): Step {
  const code = points.code(at);
  const flags = CANDIDATES[code] ?? 0;
  if (flags === 0) return { end: at + 1 };
  if ((flags & MARK) !== 0) return { end: endOfPassedOver(points, at) };
  if ((flags & WORD) !== 0) {
    const saying = WORDLESS.longestAt(points, at);
    if (saying) return { end: saying.end };
  }
  if ((flags & HAN) !== 0 && !mayCount(points, at, code)) return { end: at + 1 };
  if ((flags & LETTER) !== 0) return latinStep(points, at, floor);
  if ((flags & (DIGIT | HAN)) === 0) return { end: at + 1 };
  const date = endOfDate(points, at);
  if (date !== undefined) return { end: date };
  const body = (flags & DIGIT) === 0 ? hanBodyAt(points, at) : arabicBodyAt(points, at, name);
  const quantity = body && quantityOf(points, body, floor);
  return quantity ? { end: quantity.end, quantity } : { end: endOfRun(points, at) };
}

/** Words are looked at whole, so that the end of one is never taken for another. */
function latinStep(points: CodePoints, at: number, floor: number): Step {
  if (isLetterCode(points.code(at - 1)) || arabicDigit(points.at(at - 1)) !== undefined) return { end: endOfLetters(points, at) };
  const word = latinWordAt(points, at);
  const body = word && englishBodyAt(points, word);
  const quantity = body && quantityOf(points, body, floor);
  return quantity ? { end: quantity.end, quantity } : { end: endOfLetters(points, at) };
}

function endOfLetters(points: CodePoints, at: number): number {
  let end = at + 1;
  while (isLetterCode(points.code(end))) end += 1;
  return end;
}

/** Where nothing was found, the whole run of digits is passed over: its tail is no number of its own. */
function endOfRun(points: CodePoints, at: number): number {
  let end = at + 1;
  if (arabicDigit(points.at(at)) === undefined) {
    if (hanDigit(points.at(at)) === undefined) return end;
    while (
      hanDigit(points.at(end)) !== undefined ||
      (beginsNumeral(points.at(end), true) && arabicDigit(points.at(end)) === undefined)
    )
      end += 1;
    return end;
  }
  while (arabicDigit(points.at(end)) !== undefined || points.at(end) === ".") end += 1;
  return end;
}
