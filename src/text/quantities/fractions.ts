import type { CodePoints } from "../code-points.ts";
import { decimalOf, decimalOfText, decimalText, shift, type ExactDecimal } from "../exact-decimal.ts";
import { kindOfUnit, sure, type Body } from "./body.ts";
import { changeBeside } from "./change.ts";
import { englishUnitAt } from "./english-units.ts";
import { scaleOfWord } from "./scales.ts";
import { figureAt, valueOf, type Figure } from "./figure.ts";
import { englishFigureAt, smallNumber } from "./english-figure.ts";
import {
  isLetterCode,
  isSpace,
  latinWordAt,
  wordAfterSpace,
  wordBeforeSpace,
  wordMap,
  wordsAfter,
  type LatinWord,
} from "./latin-words.ts";

const ZERO_CODE = 48;

/** "1/3", or "0.75" where a decimal says it exactly; undefined for nothing divided, by nothing, or by very much. */
export function fractionText(part: ExactDecimal, whole: ExactDecimal): string | undefined {
  const scale = Math.max(part.scale, whole.scale);
  let top = part.units * 10n ** BigInt(scale - part.scale);
  let bottom = whole.units * 10n ** BigInt(scale - whole.scale);
  if (bottom === 0n || top === 0n || bottom > 10n ** 20n || top > 10n ** 20n) return undefined;
  const shared = divisor(top, bottom);
  [top, bottom] = [top / shared, bottom / shared];
  let [rest, twos, fives] = [bottom, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return `${top}/${bottom}`;
  const digits = Math.max(twos, fives);
  return decimalText({ units: (top * 10n ** BigInt(digits)) / bottom, scale: digits });
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

const WHOLES: Readonly<Record<string, { readonly unit: string; readonly power: number }>> = {
  百: { unit: "%", power: 0 },
  千: { unit: "‰", power: 0 },
  万: { unit: "", power: 4 },
  萬: { unit: "", power: 4 },
  亿: { unit: "", power: 8 },
  億: { unit: "", power: 8 },
};

/** 百分之五, 千分之三, 百分之五至百分之十; 万分之三 is 0.0003. */
export function hundredthsAt(points: CodePoints, at: number): Body | undefined {
  const whole = points.has("分之", at + 1) ? WHOLES[points.at(at)] : undefined;
  if (!whole) return undefined;
  const first = figureAt(points, at + 3, { bare: true });
  if (!first) return undefined;
  if (whole.power > 0) {
    const value = fractionText(first.low, shift(decimalOf("1"), whole.power));
    return value === undefined ? undefined : sure({ start: at, end: first.end }, value, "", { kind: "fraction" });
  }
  const second = hundredthsEnd(points, at, first);
  if (second) return sure({ start: at, end: second.end }, valueOf({ low: first.low, high: second.high }), whole.unit);
  return sure({ start: at, end: first.end }, valueOf(first), whole.unit, { approx: first.approx });
}

function hundredthsEnd(points: CodePoints, at: number, first: Figure): Figure | undefined {
  if (!"至到-–—~～－".includes(points.at(first.end)) || points.at(first.end) === "") return undefined;
  const again = points.slice(at, at + 3);
  const from = points.has(again, first.end + 1) ? first.end + 4 : first.end + 1;
  const second = figureAt(points, from);
  const rises = second && typeof valueOf({ low: first.low, high: second.high }) !== "string";
  return rises ? second : undefined;
}

/** 三分之一, 4分之3: the whole is read, what is of it follows. */
export function partsAt(points: CodePoints, whole: Figure): Body | undefined {
  if (!points.has("分之", whole.end)) return undefined;
  const part = figureAt(points, whole.end + 2);
  const value = part && fractionText(part.low, whole.low);
  if (!part || value === undefined) return undefined;
  return sure({ start: whole.start, end: part.end }, value, "", { kind: "fraction", approx: part.approx });
}

/** 1/5的, 1/5来自上海. */
const OF_WHOLE = ["的", "来自", "來自", "出自", "属于", "屬於", "落户"];

/** 2/3: only where 的, 来自, "of" or a softening word says that it is no date and no score. */
export function slashAt(points: CodePoints, part: Figure): Body | undefined {
  if (points.at(part.end) !== "/" || points.at(part.start - 1) === "/") return undefined;
  const whole = figureAt(points, part.end + 1);
  if (!whole || whole.end - part.start > 7 || whole.script !== "arabic" || isJoined(points, whole.end)) return undefined;
  const value = fractionText(part.low, whole.low);
  if (value === undefined || part.low.units >= whole.low.units) return undefined;
  const follows =
    OF_WHOLE.some((word) => points.has(word, whole.end)) ||
    wordsAfter(points, whole.end, ["of"]) !== undefined ||
    isReached(points, part.start, whole.end);
  return sure({ start: part.start, end: whole.end }, value, "", { kind: "fraction", needs: follows ? "sure" : "softened" });
}

/** 降至1/8, 仅为同行的1/10: at the end of its clause; 至1/8 alone may be a day. */
function isReached(points: CodePoints, start: number, end: number): boolean {
  const next = points.at(end);
  return (
    (next === "" || "，。；、！？,;\n".includes(next)) &&
    /(?:[降升增减減缩縮涨漲跌][至到为為]|[为為占佔的]|仅有|僅有)$/u.test(points.slice(Math.max(0, start - 2), start))
  );
}

function isJoined(points: CodePoints, at: number): boolean {
  const code = points.code(at);
  return code === 0x2f || isLetterCode(code) || (code >= ZERO_CODE && code < ZERO_CODE + 10);
}

const PARTS = new Map<string, number>();
/** From the half down to the twentieth. */
export const NAMED_PARTS =
  "half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
for (const [index, word] of NAMED_PARTS.entries()) {
  PARTS.set(word, index + 2).set(word === "half" ? "halves" : `${word}s`, index + 2);
}
PARTS.set("fourth", 4).set("fourths", 4).set("hundredth", 100).set("thousandth", 1000);

/** "two-thirds", "one third", "a quarter of": the number of parts ends at `end`. */
export function namedPartsAt(
  points: CodePoints,
  start: number,
  figure: Pick<Figure, "low" | "end">,
  article: boolean,
): Body | undefined {
  const join = points.at(figure.end);
  if (!isSpace(join) && join !== "-") return undefined;
  const word = latinWordAt(points, figure.end + 1);
  const parts = word && PARTS.get(word.word);
  if (!word || parts === undefined || points.at(word.end) === "-") return undefined;
  const many = word.word.endsWith("s");
  if (many === (figure.low.units === 1n && figure.low.scale === 0)) return undefined;
  // Two quarters are half a year; nobody calls half of a thing so.
  if (parts === 4 && figure.low.units === 2n && isSpace(join)) return undefined;
  const time = word.word.startsWith("quarter") || article;
  const value = fractionText(figure.low, decimalOf(String(parts)));
  if (value === undefined) return undefined;
  const scaled = partOfScale(points, word, value);
  if (scaled) return sure({ start, end: scaled.end }, scaled.value, scaled.unit);
  const told = (isOfSomething(points, word) && !(article && isOneMore(points, start))) || isChange(points, start, word);
  const needs = (join === "-" || !time || told) && !(isSpace(join) && isQuarterOfTime(points, start, word)) ? "sure" : "softened";
  return sure({ start, end: word.end }, value, "", { kind: "fraction", needs });
}

/** “The remaining fifth”: what is left of a whole, where the clause ends or goes on with a verb or “of”; no fifth round. */
export function restAt(points: CodePoints, word: LatinWord): Body | undefined {
  const parts = PARTS.get(word.word);
  if (parts === undefined || wordBeforeSpace(points, word.start)?.word !== "remaining") return undefined;
  if (!isOfSomething(points, word) && !["is", "was", "has"].includes(wordAfterSpace(points, word.end)?.word ?? ""))
    return undefined;
  const value = fractionText(decimalOf("1"), decimalOf(String(parts)));
  return value === undefined ? undefined : sure(word, value, "", { kind: "fraction" });
}

interface Scaled {
  readonly value: string;
  readonly unit: string;
  readonly end: number;
}

/** "a quarter of a million people": 250,000 people; "three-quarters of a billion". */
function partOfScale(points: CodePoints, { end }: LatinWord, part: string): Scaled | undefined {
  const of = wordsAfter(points, end, ["of", "a"]);
  return scaledBy(points, of === undefined ? undefined : wordAfterSpace(points, of), part);
}

/** Such a part of a power of ten, with the unit behind it. Of no third of a million, which no decimal tells. */
function scaledBy(points: CodePoints, scale: LatinWord | undefined, part: string): Scaled | undefined {
  const power = scale && scaleOfWord(scale.word);
  if (!scale || power === undefined || part.includes("/")) return undefined;
  const value = decimalText(shift(decimalOfText(part), power));
  const unit = englishUnitAt(points, scale.end);
  return { value, unit: unit?.unit ?? "", end: unit?.end ?? scale.end };
}

/** After a part these say that many did something: a third are, a quarter have. */
const MANY = new Set("are were have do go come use pay say".split(" "));
/** A rise or fall goes on so: by a third to, fell a fifth in. */
const AFTER_CHANGE = new Set("to in on from over since within during at year last this and but".split(" "));

/** “There is a third, brand-new list”. */
const isOneMore = (points: CodePoints, start: number): boolean =>
  /\bthere (?:is|was|are|came) $/iu.test(points.slice(Math.max(0, start - "there came ".length - 1), start));

/** “Fell by a third to”, “rose a fifth in May”; but not “added a third app”. */
function isChange(points: CodePoints, start: number, { end }: LatinWord): boolean {
  const next = wordAfterSpace(points, end);
  return next !== undefined && AFTER_CHANGE.has(next.word) && changeBeside(points, { start, end: start }) !== null;
}

/** “Within a quarter”, “twice a quarter”: three months. */
function isQuarterOfTime(points: CodePoints, start: number, { word, end }: LatinWord): boolean {
  if (word !== "quarter" || wordsAfter(points, end, ["of"]) !== undefined) return false;
  const before = wordBeforeSpace(points, start)?.word ?? "";
  return ["within", "in", "per", "every", "during", "once", "twice", "times", "for"].includes(before);
}

/** What follows shows that a part is meant: a third of, a quarter. But not: a third company, a quarter earlier. */
function isOfSomething(points: CodePoints, { end }: LatinWord): boolean {
  const next = wordAfterSpace(points, end);
  if (next?.word === "the" || next?.word === "that") return isSizeOf(points, next);
  if (next)
    return MANY.has(next.word) || next.word === "of" || ["more", "less", "fewer", "lower", "higher", "as"].includes(next.word);
  return !isSpace(points.at(end)) && !isLetterCode(points.code(end)) && !/^['’]s/u.test(points.slice(end, end + 2));
}

/** “A tenth the size of”, “a quarter that of”. */
function isSizeOf(points: CodePoints, { word, end }: LatinWord): boolean {
  const next = wordAfterSpace(points, end);
  return next !== undefined && (word === "that" ? next.word === "of" : SIZES.has(next.word));
}

const SIZES = new Set("size number amount price cost rate level total volume value share length weight reach".split(" "));

/** "one in five", "3 out of 4": `out of` any, `in` only small numbers, so that no year and no stretch of time is a whole. */
export function oneInAt(points: CodePoints, part: Figure): Body | undefined {
  if (!isSpace(points.at(part.end))) return undefined;
  const out = wordsAfter(points, part.end, ["out", "of"]);
  const at =
    out ??
    wordsAfter(points, part.end, ["in"]) ??
    wordsAfter(points, part.end, ["in", "every"]) ??
    wordsAfter(points, part.end, ["of", "every"]) ??
    partitiveAt(points, part);
  if (at === undefined) return undefined;
  const start = wordsAfter(points, at, ["every"]) ?? at;
  const whole = wholeAt(points, start + 1);
  // 1.1 billion out of 1.74 billion are two numbers, each with what it tells.
  if (!whole || part.scale > 0 || whole.scale > 0) return undefined;
  if (out === undefined && !isSmall(points, part, whole)) return undefined;
  const value = fractionText(part.low, whole.low);
  const isPart = typeof valueOf({ low: part.low, high: whole.low }) !== "string";
  return value === undefined || !isPart
    ? undefined
    : sure({ start: part.start, end: whole.end }, value, "", { kind: "fraction" });
}

/** “Three of four withdrawals”: of so many, each time; three of the four are three. */
function partitiveAt(points: CodePoints, part: Figure): number | undefined {
  const of = part.script === "english" ? wordsAfter(points, part.end, ["of"]) : undefined;
  const whole = of === undefined ? undefined : wordAfterSpace(points, of);
  const noun = whole && smallNumber(whole.word) !== undefined ? wordAfterSpace(points, whole.end) : undefined;
  return noun && !noun.capital && /[^s]s$/.test(noun.word) && !NO_THINGS.has(noun.word) ? of : undefined;
}

/** One of two was: the second word of a pair is no noun. */
const NO_THINGS = new Set(["has", "was", "is", "does", "as"]);

/** The figure of digits or words after "in" and "out of". */
export function wholeAt(points: CodePoints, at: number): Figure | undefined {
  const word = latinWordAt(points, at);
  return word ? englishFigureAt(points, word) : figureAt(points, at);
}

function isSmall(points: CodePoints, part: Figure, whole: Figure): boolean {
  if (whole.low.scale > 0 || whole.low.units > 100n || part.low.scale > 0 || part.low.units >= 10n) return false;
  const next = wordAfterSpace(points, whole.end);
  return !next || !/^(?:years?|months?|weeks?|days?|hours?|quarters?|minutes?|percent)$/.test(next.word);
}

/** Parts that stand before a power without "of". */
const SCALED = new Map([
  ["half", "0.5"],
  ["quarter", "0.25"],
]);

/** “Half-billion”, “a quarter million users”: the part and then the power. */
export function partBeforeScale(points: CodePoints, start: number, { word, end }: LatinWord): Body | undefined {
  const part = SCALED.get(word);
  if (part === undefined || (points.at(end) !== "-" && !isSpace(points.at(end)))) return undefined;
  const scaled = scaledBy(points, latinWordAt(points, end + 1), part);
  return scaled && sure({ start, end: scaled.end }, scaled.value, scaled.unit);
}

const OF_HALF = new Set(
  "of the a an its their his her our all that those this these as more are were is was have has had came come comes go went".split(
    " ",
  ),
);
/** Before a half that nothing follows: or half, exactly half. */
const BEFORE_HALF = new Set("by or exactly only just fully precisely".split(" "));

/** Half a year, half a month: a time is cut in two, of all else a half is taken. */
const HALF_UNITS = wordMap({ year: "年", month: "个月", hour: "小时", day: "天", century: "世纪" });

/** "half of", "more than half", "half a million" (500,000), "half a year". No first half, no half-year. */
export function halfAt(points: CodePoints, half: LatinWord): Body | undefined {
  const scaledHalf = partBeforeScale(points, half.start, half);
  if (scaledHalf) return scaledHalf;
  if (points.at(half.end) === "-" || points.at(half.start - 1) === "-") return undefined;
  const next = wordAfterSpace(points, half.end);
  const scaled = next?.word === "a" ? wordAfterSpace(points, next.end) : undefined;
  const figure = scaled && englishFigureAt(points, next ?? half);
  if (next && scaled && figure && smallNumber(scaled.word) === undefined) {
    const low = { units: figure.low.units * 5n, scale: figure.low.scale + 1 };
    const unit = englishUnitAt(points, figure.end);
    return sure({ start: half.start, end: unit?.end ?? figure.end }, decimalText(low), unit?.unit ?? "");
  }
  const unit = scaled && HALF_UNITS.get(scaled.word);
  if (scaled && unit !== undefined) return sure({ start: half.start, end: scaled.end }, "0.5", unit);
  const point = next && scaled ? englishUnitAt(points, next.end) : undefined;
  if (point && kindOfUnit(point.unit) !== "count") return sure({ start: half.start, end: point.end }, "0.5", point.unit);
  const told = BEFORE_HALF.has(wordBeforeSpace(points, half.start)?.word ?? "");
  const needs = told || (next && OF_HALF.has(next.word)) ? "sure" : "softened";
  return sure(half, "0.5", "", { kind: "fraction", needs });
}
