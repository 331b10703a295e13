import type { Approximation } from "../approximators.ts";
import type { CodePoints, Span } from "../code-points.ts";
import { unitAt } from "../count-units.ts";
import { decimalOf, decimalText, isLess, plus, shift, type ExactDecimal } from "../exact-decimal.ts";
import { arabicDigit, numeralAt, powerAt, type Numeral } from "../numerals.ts";
import { isLetterCode, isSpace, latinWordAt, wordAfterSpace, wordMap } from "./latin-words.ts";
import { scaleOfWord } from "./scales.ts";
import { unitOfWord } from "./english-units.ts";

/** A number as written, before its unit is looked at: 748, 2.26亿, 三四百, 700多万, 10 billion, twenty-one. */
export interface Figure extends Span {
  readonly low: ExactDecimal;
  readonly high: ExactDecimal;
  readonly script: "arabic" | "han" | "english";
  /** Exponent of the 万, 亿, thousand, million … that it ends with, else 0; the first number of a range shares it. */
  readonly scale: number;
  /** It needs no unit to be a number: grouped by threes, with 万 or a million, with 多 between number and unit. */
  readonly plain: boolean;
  readonly approx: Approximation | null;
  /** 多 or 余 was read and needs what follows to be a unit. */
  readonly open: boolean;
}

export function valueOf({ low, high }: Pick<Figure, "low" | "high">): string | readonly [string, string] {
  return isLess(low, high) ? [decimalText(low), decimalText(high)] : decimalText(low);
}

/**
 * The figure of digits, Arabic or Chinese, that begins here. `bare`: 百, 千, 万 and 亿 may begin it, as in 近百. `money`: a
 * currency stands before it, so that m, b and t can only be millions, billions and trillions.
 */
export function figureAt(points: CodePoints, at: number, { bare = false, money = false } = {}): Figure | undefined {
  const numeral = numeralAt(points, at, bare);
  if (!numeral) return undefined;
  const figure = spacedPower(points, figureOf(points, numeral));
  return partAt(points, shortAt(points, yiAt(points, figure)), numeral, money);
}

function figureOf(points: CodePoints, { start, end, low, high, arabic, bigUnit }: Numeral): Figure {
  const vague = !arabic && isLess(low, high) && /[数數几幾]/.test(points.slice(start, end));
  const grouped = arabic && end - start > 4 && hasGroups(points, start, end);
  const big = bigUnit > 0 ? end - start > 1 : !arabic && end - start > 2 && /[万萬亿億兆]/.test(points.slice(start, end));
  const plain = big || grouped || (arabic && "百千".includes(points.at(end - 1)));
  const approx = vague ? "about" : null;
  return { start, end, low, high, script: arabic ? "arabic" : "han", scale: bigUnit, plain, approx, open: false };
}

function hasGroups(points: CodePoints, start: number, end: number): boolean {
  const mark = points.at(start + 1) + points.at(start + 2) + points.at(start + 3);
  return end > start && (mark.includes(",") || mark.includes("，"));
}

/** 百 and above; 十 goes before none of them. */
function bigPowerAt(points: CodePoints, at: number): number {
  const power = powerAt(points, at) ?? 0;
  return power > 1 ? power : 0;
}

/** 10 亿 with a space; 10 百度 is none. */
function spacedPower(points: CodePoints, figure: Figure): Figure {
  if (figure.script !== "arabic" || figure.scale > 0 || !isSpace(points.at(figure.end))) return figure;
  const first = bigPowerAt(points, figure.end + 1);
  const second = first > 0 ? bigPowerAt(points, figure.end + 2) : 0;
  const rises = second >= 4;
  if (first < 4 && !rises) return figure;
  return raised({ ...figure, end: figure.end + (rises ? 3 : 2) }, rises ? first + second : first);
}

/** 一个亿, 3个亿, 两个多亿. */
function yiAt(points: CodePoints, figure: Figure): Figure {
  if (points.at(figure.end) !== "个" || figure.scale > 0) return figure;
  const more = points.at(figure.end + 1) === "多" ? 1 : 0;
  const yi = figure.end + 1 + more;
  if (points.at(yi) !== "亿" && points.at(yi) !== "億") return figure;
  const whole = raised({ ...figure, end: yi + 1 }, 8);
  return more > 0 ? { ...whole, approx: "part" } : whole;
}

/** 1万6 is 16,000; 1万6家 may be two numbers that stand together, and 1.6万5 is none. */
function shortAt(points: CodePoints, figure: Figure): Figure {
  const digit = figure.scale >= 4 && figure.script === "arabic" ? arabicDigit(points.at(figure.end)) : undefined;
  if (digit === undefined || figure.scale > 8 || points.slice(figure.start, figure.end).includes(".")) return figure;
  const end = figure.end + 1;
  const next = points.at(end);
  if (next !== "" && (arabicDigit(next) !== undefined || ".,，/-–—:~年月日".includes(next) || unitAt(points, end))) return figure;
  if (bigPowerAt(points, end) > 0 || isLetterCode(points.code(end))) return figure;
  const value = plus(figure.low, shift(decimalOf(digit), figure.scale - 1));
  return { ...figure, end, low: value, high: value };
}

function raised(figure: Figure, power: number): Figure {
  const [low, high] = [shift(figure.low, power), shift(figure.high, power)];
  return { ...figure, low, high, scale: power, plain: true };
}

/** 余 or 多 after the number, or between it and its 万 or 亿; else the English scale that follows. */
function partAt(points: CodePoints, figure: Figure, numeral: Numeral, money: boolean): Figure {
  if (isMore(points, figure.end) && !isLess(figure.low, figure.high)) {
    const first = bigPowerAt(points, figure.end + 1);
    if (first < 4) return { ...figure, end: figure.end + 1, approx: "part", open: true, plain: figure.plain };
    const second = bigPowerAt(points, figure.end + 2);
    const far = second === 8 && first === 4;
    return { ...raised({ ...figure, end: figure.end + (far ? 3 : 2) }, far ? 12 : first), approx: "part", plain: true };
  }
  const whole = numeral.arabic && figure.scale === 0 ? withEnglishScale(points, figure, money) : figure;
  return withPlus(points, whole);
}

/** 500+, 500万+, "200-plus", "twenty-odd", "30-plus billion": a mark between number and unit. 5+3 is a sum. */
export function withPlus(points: CodePoints, figure: Figure): Figure {
  const { end } = figure;
  const mark = points.at(end);
  if (
    mark === "+" &&
    arabicDigit(points.at(end + 1)) === undefined &&
    points.at(end + 1) !== "+" &&
    !isVariable(points, end + 1)
  ) {
    return { ...figure, end: end + 1, approx: "at-least", plain: true };
  }
  if (mark !== "-") return figure;
  const word = latinWordAt(points, end + 1);
  if (word?.word !== "plus" && word?.word !== "odd") return figure;
  const marked = { ...figure, end: word.end, approx: word.word === "plus" ? "at-least" : "part", plain: true } as const;
  const scale = figure.scale === 0 ? wordAfterSpace(points, word.end) : undefined;
  const power = scale && scaleOfWord(scale.word);
  return scale && power !== undefined ? raised({ ...marked, end: scale.end }, power) : marked;
}

/** 3+X: one letter alone. */
export const isVariable = (points: CodePoints, at: number): boolean =>
  isLetterCode(points.code(at)) && !isLetterCode(points.code(at + 1));

/** "10 billion", "10-million", "2.3m", "40k", "10bn". */
export function withEnglishScale(points: CodePoints, figure: Figure, money: boolean): Figure {
  const attached = isLetterCode(points.code(figure.end));
  const join = points.at(figure.end);
  if (!attached && !isSpace(join) && join !== "-") return figure;
  const found = latinWordAt(points, attached ? figure.end : figure.end + 1);
  if (!found) return figure;
  const letters = points.slice(found.start, found.end);
  // 2.26 hundred million, as 2.26亿 is put into English.
  const hundreds = found.word === "hundred" ? wordAfterSpace(points, found.end) : undefined;
  const millions = hundreds && scaleOfWord(hundreds.word);
  if (hundreds && millions !== undefined) return raised({ ...figure, end: hundreds.end }, millions + 2);
  const power = attached ? attachedScale(points, figure, letters, money) : scaleOfWord(found.word, money);
  return power === undefined ? figure : raised({ ...figure, end: found.end }, power);
}

/** 余, 多, and 来 only before a unit: 十来款, but 百分之五来自. */
function isMore(points: CodePoints, at: number): boolean {
  const mark = points.at(at);
  if (mark === "来" || mark === "來") return unitAt(points, at + 1) !== undefined || bigPowerAt(points, at + 1) >= 4;
  // 比2502.5万多了600万, 比930万多310万: by how much more.
  const next = points.at(at + 1);
  if (mark === "多" && next !== "" && ("了出".includes(next) || arabicDigit(next) !== undefined)) return false;
  return mark === "余" || mark === "餘" || mark === "多";
}

const LETTERS = wordMap({ k: 3, m: 6, b: 9, t: 12 });

/**
 * Letters set to a number. Of money they are always scales. Else k and m are thousands and millions (5m tall is a length),
 * and capital letters only before a word for what is counted: 3M, 4K, 7B and 5G are names.
 */
function attachedScale(points: CodePoints, figure: Figure, letters: string, money: boolean): number | undefined {
  const lower = letters.toLowerCase();
  const scale = LETTERS.get(lower);
  if (scale === undefined) return letters.length > 1 && lower !== "million" ? SHORT_SCALES.get(lower) : scaleOfWord(lower, money);
  if (money) return scale;
  const at = figure.end + 1;
  const after = latinWordAt(points, isSpace(points.at(at)) || points.at(at) === "-" ? at + 1 : at);
  // A 671B model is called by its size.
  if (after && (isLength(after.word) || (after.word === "model" && (letters === "B" || letters === "T")))) return undefined;
  const counted = (after && unitOfWord(after.word) !== undefined) || points.has("参数", at) || points.has("参數", at);
  if (letters === "k" || letters === "m") return scale;
  return counted ||
    (lower !== "b" && lower !== "t" && arabicDigit(points.at(figure.start + 1)) !== undefined && after !== undefined)
    ? scale
    : undefined;
}

const isLength = (word: string): boolean => ["tall", "long", "wide", "high", "deep", "away", "apart"].includes(word);
const SHORT_SCALES = wordMap({ bn: 9, mn: 6, tn: 12, mln: 6, bln: 9, trn: 12 });
