import { isLatin, type CodePoints } from "../code-points.ts";
import { MONEY_UNITS } from "../count-units.ts";
import { shift } from "../exact-decimal.ts";
import { arabicDigit } from "../numerals.ts";
import { sure, type Body } from "./body.ts";
import { currencyBefore } from "./currency-prefix.ts";
import { ordinalDigitsAt } from "./english-ranks.ts";
import { figureAt, valueOf, type Figure } from "./figure.ts";
import { bodyOf } from "./figure-body.ts";
import { isApart, type KnownName } from "./known-names.ts";
import { isSpace, latinWordBefore, wordBeforeSpace } from "./latin-words.ts";
import { oneInAt, partsAt, slashAt } from "./fractions.ts";
import { goesOnAsName, isInsideName, isTimeAfter, isYear, readBefore } from "./named-numbers.ts";
import { endsAfterName, isCell, isPlaced } from "./placed.ts";
import { isInSlashRow, isRowOfLabels, rowAround, sharedUnit, type Shared } from "./rows.ts";
import { membersOfEachAt, ratioAt } from "./ratios.ts";
import { hanRankAt, markedRankAt } from "./ranks.ts";

/** The number that begins with this Arabic digit, if one does; `name` ends before it. */
export function arabicBodyAt(points: CodePoints, at: number, name?: KnownName): Body | undefined {
  if (isShortYear(points, at)) return undefined;
  const money = currencyBefore(points, at);
  const sign = money ? 0 : signBefore(points, at);
  const isAgainst = isVersus(points, at);
  if (!money && sign === 0 && isLatin(points.at(at - 1)) && !isAgainst) return attachedBody(points, at, name);
  const isGrown = points.at(at - 1) === "+" && isSignedRate(points, at);
  const isInside = !money && sign === 0 && !isGrown && !isAgainst && isInsideName(points, at) && !isRankMark(points, at);
  if (isInside && !isPointBefore(points, at) && points.at(at - 1) !== "/") return undefined;
  const read = figureAt(points, at, { money: money !== undefined });
  if (!read) return undefined;
  const isPoint = isPointBefore(points, at) && points.at(read.end) === "%";
  const slashed = isInSlashRow(points, read);
  if (isInside && !isPoint && !slashed) return undefined;
  const figure = isPoint ? withPoint(read) : read;
  const before = points.at(at - 1);
  const rank = hanRankAt(points, figure) ?? markedRankAt(points, figure) ?? ordinalDigitsAt(points, figure);
  if (rank || before === "第" || before === "#") return rank;
  const part =
    partsAt(points, figure) ??
    membersOfEachAt(points, figure) ??
    ratioAt(points, figure) ??
    (slashed ? undefined : slashAt(points, figure)) ??
    oneInAt(points, figure);
  if (part) return part;
  const body = bodyOf(points, figure, money);
  if (!body) return undefined;
  const placed = money ? body : labelledBody(points, figure, body, isApart(name, figure));
  if (!placed || sign === 0) return placed;
  return SIGNED.has(placed.unit) || (placed.unit === "" && isCell(points, figure)) ? negative(placed, sign) : placed;
}

/** 1.72亿vs8143万. */
const isVersus = (points: CodePoints, at: number): boolean =>
  latinWordBefore(points, at)?.word === "vs" && !isLatin(points.at(at - VERSUS)) && !isSpace(points.at(at - VERSUS));
const VERSUS = 3;

/** January of '24: the mark stands for the century. */
const isShortYear = (points: CodePoints, at: number): boolean =>
  "'’‘".includes(points.at(at - 1) || "x") &&
  !isLatin(points.at(at - 2)) &&
  arabicDigit(points.at(at - 2)) === undefined &&
  /^\d\d(?![\p{L}\d%]|[.,]\d)/u.test(points.slice(at, at + 4));

const isRankMark = (points: CodePoints, at: number): boolean =>
  points.at(at - 1) === "." && points.at(at - 2).toLowerCase() === "o";

/**
 * GDP5.2%, ARPU200元, 每百万tokens2元, Pelican2080.2万次: no name has a per cent sign, money or 万 in it. Letters of one or two before 万 are (GB200万片), and so is all
 * else, unless it is known that a name ends there.
 */
function attachedBody(points: CodePoints, at: number, name: KnownName | undefined): Body | undefined {
  const letters = latinWordBefore(points, at);
  const figure = letters && !isNameMark(points.at(letters.start - 1)) ? figureAt(points, at) : undefined;
  const body = figure && bodyOf(points, figure, undefined);
  if (!letters || !figure || !body) return undefined;
  const isHanScale = figure.scale >= 4 && "万亿萬億兆".includes(points.at(figure.end - 1));
  if ((isLatin(points.at(figure.end)) || isLatinUnit(body.unit)) && !isHanScale) return undefined;
  const length = letters.end - letters.start;
  const isRate = body.kind === "percent" || body.kind === "points";
  if (length > 1 && (isRate || MONEY_UNITS.has(body.unit))) return body;
  if (length > 2 && isHanScale) return body;
  if (!isApart(name, figure)) return undefined;
  return body.unit === "" ? placedBody(points, figure, body, true) : body;
}

/** GPT-4o5, 3D4: the letters before are part of a longer name. */
const isNameMark = (before: string): boolean => before !== "" && (arabicDigit(before) !== undefined || "-–_./".includes(before));

/** A unit was not found: a softening word, or the place where it stands, must say that it is a number. */
function placedBody(points: CodePoints, figure: Figure, body: Body, apart: boolean): Body | undefined {
  if (goesOnAsName(points, body.end) && !isInSlashRow(points, figure)) return undefined;
  if (isTimeAfter(points, body.end)) return undefined;
  const row = rowAround(points, figure);
  if (isRowOfLabels(points, row)) return undefined;
  const shared = isYear(points, figure) ? undefined : sharedUnit(points, row, figure);
  if (shared) return inRow(figure, body, shared);
  const whole = body.end === figure.end ? figure : { ...figure, end: body.end };
  if (isPlaced(points, whole, row) || (apart && endsAfterName(points, whole))) return { ...body, needs: "sure" };
  return mayBeYear(points, figure) ? undefined : { ...body, needs: "softened" };
}

function inRow({ low, high }: Figure, body: Body, { unit, power }: Shared): Body {
  const value = valueOf({ low: shift(low, power), high: shift(high, power) });
  return sure(body, value, unit, { approx: body.approx });
}

/** Units that no name goes before: Llama 3 models is a name, Otter 3 years is none. */
const NAMELESS = new Set(
  "% ‰ 个百分点 个基点 成 倍 年 个月 周 天 小时 分钟 秒 个季度 世纪 GW MW kW kWh GWh MWh TWh GB TB MB km kg".split(" "),
);

/** 2024 is a year; 2000 softened, or before a counted noun, is a number. */
const mayBeYear = (points: CodePoints, figure: Figure): boolean => isYear(points, figure) && points.at(figure.end - 1) !== "0";

/**
 * What stands before a small number may make it a label (Figure 2), a name (Llama 3 models, unless it is softened) or a year
 * (the 2024 report). After a name that is known to end here it is none of these.
 */
function labelledBody(points: CodePoints, figure: Figure, body: Body, apart: boolean): Body | undefined {
  if (body.kind === "fraction" || figure.scale > 0) return body;
  if (body.needs === "placed") return placedBody(points, figure, body, apart);
  if (body.unit !== "" && !isLatinUnit(body.unit))
    return body.unit === "年" && typeof body.value === "string" && isYear(points, figure) ? undefined : body;
  const before = NAMELESS.has(body.unit) ? "none" : readBefore(points, figure.start);
  if (before === "month" || (before === "label" && body.unit !== "")) return undefined;
  if (body.unit === "" || NAMELESS.has(body.unit)) return body;
  if (isYear(points, figure) && (before === "year-word" || mayBeYear(points, figure))) return undefined;
  return before === "name" && !apart ? { ...body, needs: "softened" } : body;
}

const isLatinUnit = (unit: string): boolean => /^[A-Za-z]/.test(unit);

const MINUS_AFTER = " \n(（:：为至达到是约，,、损润额流率速幅度比长";

/** .5%: the nought before the point is left out. */
function withPoint(figure: Figure): Figure {
  const { start, end, low } = figure;
  if (low.scale > 0 || figure.scale > 0) return figure;
  const value = shift(low, start - end);
  return { ...figure, start: start - 1, low: value, high: value };
}

/** A point that ends no sentence and parts no name: after a space or a mark. */
function isPointBefore(points: CodePoints, at: number): boolean {
  const before = points.at(at - 2);
  return points.at(at - 1) === "." && !isLatin(before) && arabicDigit(before) === undefined && before !== ".";
}

/** So many characters as a minus before a number has, and 0 where there is none; a hyphen is none: it stands at the beginning of something, or after a word of being. */
function signBefore(points: CodePoints, at: number): number {
  const mark = points.at(at - 1);
  if (mark === "负" || mark === "負") return 1;
  if (isSpace(mark) && wordBeforeSpace(points, at)?.word === "minus") return MINUS.length;
  if (mark !== "-" && mark !== "−" && mark !== "－") return 0;
  const before = points.at(at - 2);
  if (arabicDigit(before) !== undefined) return 0;
  return before === "" || MINUS_AFTER.includes(before) || isSignedRate(points, at) ? 1 : 0;
}

/** YoY+35%, QoQ-17%, Pelican-14%: letters and a sign before a rate; no name goes on with one. */
function isSignedRate(points: CodePoints, at: number): boolean {
  const letters = latinWordBefore(points, at - 1);
  if (!letters || letters.end - letters.start < 2) return false;
  let end = at;
  while (end - at < LONGEST_RATE && (arabicDigit(points.at(end)) !== undefined || points.at(end) === ".")) end += 1;
  return "%％".includes(points.at(end) || "x");
}

const LONGEST_RATE = 8;

const MINUS = "minus ";

/** Only these can be below nothing, -5% and -3亿元, and what a cell of a table holds. Before all else the dash is a list mark. */
const SIGNED = new Set("% ‰ 个百分点 元 美元 港元 欧元 倍".split(" "));

function negative(body: Body, sign: number): Body {
  if (typeof body.value !== "string" || body.value === "0") return body;
  return sure({ start: body.start - sign, end: body.end }, `-${body.value}`, body.unit, { approx: body.approx });
}
