import { softenedAfter } from "../approximators.ts";
import { CharacterSet } from "../character-set.ts";
import type { CodePoints } from "../code-points.ts";
import { MONEY_UNITS, placeUnitAt, unitAt, type UnitMatch } from "../count-units.ts";
import { decimalOf, decimalText, isLess, plus, shift, type ExactDecimal } from "../exact-decimal.ts";
import { arabicDigit, beginsNumeral, hanDigit } from "../numerals.ts";
import { kindOfUnit, sure, type Body } from "./body.ts";
import { currencyBefore } from "./currency-prefix.ts";
import { englishFigureAt } from "./english-figure.ts";
import { englishUnitAt } from "./english-units.ts";
import { figureAt, valueOf, type Figure } from "./figure.ts";
import { isYear, readBefore } from "./named-numbers.ts";
import { inWholes } from "./in-wholes.ts";
import { isSpace, latinWordAt, latinWordBefore, wordBeforeSpace, wordsAfter } from "./latin-words.ts";
import { isScore } from "./score.ts";

/** Money before a number; undefined where there is none. */
export type Money = { readonly unit: string; readonly start: number } | undefined;

/** A figure with its unit or the range that it begins; `needs` says what else must hold. */
export function bodyOf(points: CodePoints, first: Figure, money: Money): Body | undefined {
  const unit = currencyOf(money, unitAfter(points, first, money !== undefined));
  const body = rangeFrom(points, first, { money, unit });
  return inWholes(body ?? single(points, first, { money, unit: unit ?? unitAfterOf(points, first) }));
}

/** 港幣35億元: the currency that stands before says whose 元 they are. */
const currencyOf = (money: Money, unit: UnitMatch | undefined): UnitMatch | undefined =>
  money && unit?.unit === "元" ? { ...unit, unit: money.unit } : unit;

/** The currency before a figure and the unit after it. */
interface Named {
  readonly money: Money;
  readonly unit: UnitMatch | undefined;
}

function single(points: CodePoints, figure: Figure, { money, unit }: Named): Body | undefined {
  const start = money?.start ?? figure.start;
  const value = valueOf(figure);
  // 两位数 says how many digits.
  if (unit?.unit === "位" && points.at(unit.end) === "数" && !"学據据".includes(points.at(unit.end + 1) || "x")) return undefined;
  if (unit?.unit === "个" && isPointOfRate(points, figure, unit))
    return sure({ start, end: unit.end + 1 }, value, "个百分点", { approx: figure.approx });
  // 前11个月 says when.
  if (unit?.unit === "个月" && points.at(figure.start - 1) === "前") return undefined;
  if (unit) {
    const whole = completed(points, figure, unit);
    const written = whole.value ?? value;
    return sure({ start, end: whole.end }, written, whole.unit ?? unit.unit, { approx: whole.approx ?? figure.approx });
  }
  if (money) return sure({ start, end: figure.end }, value, money.unit, { approx: figure.approx });
  const counted = figure.script === "han" || figure.open;
  const needs = figure.plain && !(figure.open && figure.scale === 0) ? "sure" : counted ? bareHan(points, figure) : "placed";
  return needs && sure({ start, end: figure.end }, value, "", { approx: figure.approx, needs });
}

/** 提高近2个点: of a rate, where something rises or falls by it. */
function isPointOfRate(points: CodePoints, { start }: Figure, { end }: UnitMatch): boolean {
  if (points.at(end) !== "点" || "子位球评评名心滴阵".includes(points.at(end + 1) || "x")) return false;
  return /[升降涨漲跌增减減调調提高低落扩擴收窄由从從]/u.test(points.slice(Math.max(start - MOST_BEFORE, 0), start));
}

/** 下降了不到2个点. */
const MOST_BEFORE = 6;

const ENDS = "，。；：、！？,.;:!?）)」” \n的";
/** Before a Chinese number that ends a clause: 共计一百三十一. */
const TOTALS = "共 共计 共計 合计 合計 总计 總計 累计 累計 总数 總數 增至 升至 降至 达到 達到".split(" ");
const UNVAGUE = "百千万萬亿億兆";
/** Behind a number that something passes: 迈过七百大关. */
const MARKS_REACHED = ["大关", "大關", "关口", "關口", "门槛", "門檻"];

/**
 * 万 and 亿 alone, and Chinese numbers without them, are words more often than numbers: 亿万, 万家, 三部门. At the end of a
 * clause 数百, 三四百 and 十余 are numbers, and any other that is softened.
 */
function bareHan(points: CodePoints, { start, end, scale, approx, low, high }: Figure): Body["needs"] | undefined {
  const next = points.at(end);
  if (end > start + 1 && MARKS_REACHED.some((word) => points.has(word, end))) return "sure";
  if (next !== "" && !ENDS.includes(next) && !isPassed(points, end)) return softenedAfter(points, end) ? "softened" : undefined;
  if (end > start + 2 && TOTALS.some((word) => points.endsWith(word, start))) return "sure";
  const vague = approx !== null || (isLess(low, high) && UNVAGUE.includes(points.at(end - 1)));
  return vague && scale === 0 && end > start + 1 ? "sure" : "softened";
}

/** 破千之后, 破万时. */
const isPassed = (points: CodePoints, end: number): boolean =>
  "时時".includes(points.at(end)) || /^之[后後际際时時]/u.test(points.slice(end, end + 2));

/** The unit after a figure: a Chinese one after a space or the marks of bold type, an English one after a space or hyphen. */
export function unitAfter(points: CodePoints, figure: Figure, money = false): UnitMatch | undefined {
  const unit = unitAt(points, afterJoin(points, figure.end));
  if (unit && !(money && !MONEY_UNITS.has(unit.unit))) return unit;
  if (figure.script === "han") return undefined;
  const english =
    englishUnitAt(points, figure.end) ?? (isBold(points, figure.end) ? englishUnitAt(points, figure.end + 2) : undefined);
  if (english) return money && !MONEY_UNITS.has(english.unit) ? undefined : english;
  const isPlaces = figure.script === "arabic" && !money && !isYear(points, figure);
  return percentSign(points, figure.end) ?? (isPlaces ? placeUnitAt(points, figure.end) : undefined);
}

/** **748** models: the mark ends before the unit. */
const isBold = (points: CodePoints, at: number): boolean =>
  points.at(at) === "*" && points.at(at + 1) === "*" && isSpace(points.at(at + 2));

/** "hundreds of millions of yuan", "dozens of companies". */
function unitAfterOf(points: CodePoints, figure: Figure): UnitMatch | undefined {
  if (figure.script !== "english" || !isLess(figure.low, figure.high)) return undefined;
  const of = wordsAfter(points, figure.end, ["of"]);
  return of === undefined ? undefined : englishUnitAt(points, of);
}

/** "5 %" in English text. */
function percentSign(points: CodePoints, end: number): UnitMatch | undefined {
  return isSpace(points.at(end)) && points.at(end + 1) === "%" ? { unit: "%", end: end + 2 } : undefined;
}

const JOINS = new CharacterSet(" *\u{a0}");

/** Between a number and its unit: a space, or the marks of bold type. */
function afterJoin(points: CodePoints, at: number): number {
  let end = at;
  while (end - at < 2 && JOINS.has(points.code(end))) end += 1;
  return end;
}

interface Completed {
  readonly end: number;
  readonly value?: string | readonly [string, string];
  readonly unit?: string;
  readonly approx?: "part";
}

const TAKES_MORE = new Set("倍 成 年 周 天 小时 分钟 元 美元 岁 吨 公里 米 % 个百分点 亩 公斤".split(" "));
const AFTER_MORE = new CharacterSet("模样元次数方边国种项个家少么语余媒");

/** What may follow the unit and belongs to the number: 七成五, 两年半, 1个半月, 6倍多, 3个多月. */
function completed(points: CodePoints, figure: Figure, { unit, end }: UnitMatch): Completed {
  const next = points.at(end);
  const tenth = unit === "成" && hanDigit(next) !== undefined && !unitAt(points, end + 1) ? hanDigit(next) : undefined;
  if (tenth !== undefined) {
    const value = plusTenths(figure, tenth);
    return points.at(end + 1) === "多" ? { end: end + 2, value, approx: "part" } : { end: end + 1, value };
  }
  if (next === "半" && TAKES_MORE.has(unit) && !"导年数径岛场票决".includes(points.at(end + 1) || "x")) {
    return { end: end + 1, value: plusTenths(figure, 5) };
  }
  if (unit === "个" && (next === "半" || next === "多")) {
    const time = unitAt(points, end + 1);
    const word = points.at(end + 1) === "月" ? { unit: "个月", end: end + 2 } : time;
    if (word && (word.unit === "个月" || word.unit === "小时")) {
      return { end: word.end, unit: word.unit, ...(next === "半" ? { value: plusTenths(figure, 5) } : { approx: "part" }) };
    }
  }
  const length = unit === "米" ? decimalsAt(points, end) : undefined;
  if (length)
    return { end: length.end, value: valueOf({ low: plus(figure.low, length.low), high: plus(figure.high, length.low) }) };
  const isMark = next === "余" || next === "餘" || (next === "多" && !isByHowMuch(points, end + 1));
  const more = isMark && TAKES_MORE.has(unit);
  return more && !AFTER_MORE.has(points.code(end + 1)) ? { end: end + 1, approx: "part" } : { end };
}

/** 比76亿元多3亿元: by how much more, and no more than the number before. 6倍多一点 is more. */
const isByHowMuch = (points: CodePoints, at: number): boolean => {
  const next = points.at(at);
  return arabicDigit(next) !== undefined || (next !== "一" && hanDigit(next) !== undefined);
};

/** 1米85. */
function decimalsAt(points: CodePoints, at: number): { low: ExactDecimal; end: number } | undefined {
  let digits = "";
  while (digits.length < 3 && arabicDigit(points.at(at + digits.length)) !== undefined)
    digits += arabicDigit(points.at(at + digits.length));
  const end = at + digits.length;
  if (digits === "" || digits.length > 2 || points.at(end) === "." || unitAt(points, end)) return undefined;
  return { low: decimalOf("0", digits), end };
}

function plusTenths({ low, high }: Figure, tenths: number): string | readonly [string, string] {
  const more = decimalOf("0", String(tenths));
  return valueOf({ low: plus(low, more), high: plus(high, more) });
}

/** 30至40款, 3%—5%, 3-5万家, 5 to 10 million, $5-10 billion: two numbers, the first with no unit or the same one. */
function rangeFrom(points: CodePoints, first: Figure, { money, unit: firstUnit }: Named): Body | undefined {
  if (first.open && first.scale === 0) return undefined;
  const mark = afterMark(points, firstUnit?.end ?? first.end, money?.start ?? first.start);
  if (mark === undefined) return undefined;
  const secondMoney = points.at(mark) === "" ? undefined : moneyAt(points, mark);
  const second = secondFigure(points, secondMoney?.end ?? mark, money !== undefined || secondMoney !== undefined);
  if (!second || (secondMoney && secondMoney.unit !== money?.unit)) return undefined;
  if (second.scale > 0 && isYear(points, first) && readBefore(points, first.start) === "year-word") return undefined;
  if (first.script === "english" && second.script !== "english" && isDetermined(points, first.start)) return undefined;
  const shares = first.scale === 0 && second.scale > 0 && !firstUnit;
  const dash = RANGE_DASHES.has(points.code(mark - 1));
  const opening = money?.start ?? first.start;
  if (!shares && !dash && (isFrom(points, opening) || (first.scale > 0 && isFromBefore(points, opening)))) return undefined;
  if (!dash && isMoved(points, opening) && !isRate(unitAfter(points, second))) return undefined;
  const unit = currencyOf(money, unitAfter(points, second, money !== undefined));
  const [end, name] = unit ? [unit.end, unit.unit] : [second.end, money?.unit ?? ""];
  if ((firstUnit || points.at(mark - 1) === "多") && firstUnit?.unit !== name) return undefined;
  if (isScore(points, opening, name === "" && second.scale === 0)) return undefined;
  const power = isOr(points, mark) ? powerToNext(first, second) : first.scale === 0 ? second.scale : 0;
  if (power === undefined) return undefined;
  const low = [shift(first.low, power), first.low].find((value) => isLess(value, second.high));
  if (!low) return undefined;
  const known = unit !== undefined || money !== undefined || second.scale > 0;
  if (!known && first.script === "han") return undefined;
  const between = isBetween(points, opening);
  const start = between ?? opening;
  const needs = known || between !== undefined ? "sure" : "placed";
  const value = valueOf({ low, high: second.high });
  return { start, end, value, unit: name, kind: kindOfUnit(name), approx: null, change: null, needs };
}

const isOr = (points: CodePoints, mark: number): boolean => wordBeforeSpace(points, mark)?.word === "or";

/** Two or three, 5 or 6, two or three hundred: the power of ten that the first shares with the next; undefined where it is not the next. */
function powerToNext(first: Figure, second: Figure): number | undefined {
  if (first.scale > 0 || first.low.scale > 0 || first.low.units > MOST_LOOSE) return undefined;
  const next = { units: first.low.units + 1n, scale: 0 };
  return POWERS.find((power) => decimalText(shift(next, power)) === decimalText(second.high));
}

/** Larger ones are no guess: either 748 or 749. */
const MOST_LOOSE = 20n;
const POWERS = [0, 2, 3, 6, 9];

/** From 3 to 5 and 从3款到5款 tell two numbers and no range; from 5 to 10 million shares its million as a range does. */
function isFrom(points: CodePoints, start: number): boolean {
  const before = points.at(start - 1);
  if (before !== "" && "从從由自".includes(before)) return true;
  const from = wordBeforeSpace(points, start);
  // From 64 to 302 to 748.
  if (from?.word === "to") return true;
  return from?.word === "from" && !RANGING.has(wordBeforeSpace(points, from.start)?.word ?? "");
}

/** “Rose 27 million to 172 million”, “up 86 to 435”: by how much, and to where. Of rates it may as well be a range: rose 5% to 8%. */
function isMoved(points: CodePoints, start: number): boolean {
  const word = wordBeforeSpace(points, start);
  const verb = word?.word === "by" ? wordBeforeSpace(points, word.start) : word;
  return verb !== undefined && MOVED.has(verb.word);
}

const isRate = (unit: UnitMatch | undefined): boolean => unit !== undefined && kindOfUnit(unit.unit) !== "count";

const MOVED = new Set(
  (
    "up down rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing jump jumps jumped jumping surged soared " +
    "increased decreased drop drops dropped dropping decline declines declined slip slips slipped shrank slid plunged tumbled grew grown leapt leaped"
  ).split(" "),
);

/** Anywhere from 300 to 500 is a range. */
const RANGING = new Set("anywhere anything somewhere range ranges ranged ranging vary varies varied varying".split(" "));

/** “That brings the two to 373”: the word is one for things told before. */
const isDetermined = (points: CodePoints, start: number): boolean =>
  ["the", "these", "those", "all", "other"].includes(wordBeforeSpace(points, start)?.word ?? "");

/** “From a mean of 25 million to 30.9 million”: the word stands a little before it in the same clause. */
function isFromBefore(points: CodePoints, start: number): boolean {
  for (let at = start - 1; at > start - LONGEST_FROM; at -= 1) {
    const point = points.at(at);
    if (point === "" || ",.;:，。；：\n".includes(point) || arabicDigit(point) !== undefined) return false;
    if (point === "f" && isSpace(points.at(at - 1)) && wordsAfter(points, at - 1, ["from"]) !== undefined) return true;
  }
  return false;
}

/** About eight words. */
const LONGEST_FROM = 48;

function secondFigure(points: CodePoints, at: number, money: boolean): Figure | undefined {
  if (beginsNumeral(points.at(at))) return figureAt(points, at, { money });
  const word = latinWordAt(points, at);
  return word && englishFigureAt(points, word);
}

const RANGE_DASHES = new CharacterSet("-–—~～－");

/** 三家，最多四家. */
const ATMOST = ["最多", "至多", "顶多", "頂多"];

/** Where the second number begins: after 至, a dash or "to". */
function afterMark(points: CodePoints, at: number, opening: number): number | undefined {
  const mark = points.at(at);
  if (mark === "") return undefined;
  if (RANGE_DASHES.has(points.code(at))) return at + (points.at(at + 1) === mark ? 2 : 1);
  if (mark === "至" || mark === "到") return at + 1;
  if (mark === "，" && ATMOST.some((word) => points.has(word, at + 1))) return at + 3;
  if (!isSpace(mark)) return undefined;
  const word = latinWordAt(points, at + 1);
  if (word && isSpace(points.at(word.end))) {
    if (word.word === "to" || word.word === "or") return word.end + 1;
    return word.word === "and" && latinWordBefore(points, opening - 1)?.word === "between" ? word.end + 1 : undefined;
  }
  return "-–—~".includes(points.at(at + 1)) && isSpace(points.at(at + 2)) && arabicDigit(points.at(at + 3)) !== undefined
    ? at + 3
    : undefined;
}

function moneyAt(points: CodePoints, at: number): { unit: string; end: number } | undefined {
  for (let number = at + 1; number < at + 5; number += 1) {
    if (arabicDigit(points.at(number)) === undefined) continue;
    const money = currencyBefore(points, number);
    return money && money.start === at ? { unit: money.unit, end: number } : undefined;
  }
  return undefined;
}

/** "between 5 and 10": the word belongs to the range. */
function isBetween(points: CodePoints, start: number): number | undefined {
  const word = isSpace(points.at(start - 1)) ? latinWordBefore(points, start - 1) : undefined;
  return word?.word === "between" ? word.start : undefined;
}
