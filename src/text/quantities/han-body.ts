import { softenedBefore } from "../approximators.ts";
import { CharacterSet } from "../character-set.ts";
import type { CodePoints } from "../code-points.ts";
import { MONEY_UNITS, unitAt } from "../count-units.ts";
import { beginsNumeral, powerAt } from "../numerals.ts";
import type { Body } from "./body.ts";
import { halfHanAt, hanChangeAt, onceMoreAt } from "./change-words.ts";
import { currencyBefore } from "./currency-prefix.ts";
import { figureAt } from "./figure.ts";
import { bodyOf } from "./figure-body.ts";
import { hundredthsAt, partsAt } from "./fractions.ts";
import { isInsideName } from "./named-numbers.ts";
import { membersOfEachAt, ratioAt } from "./ratios.ts";
import { hanRankAt, seatAt } from "./ranks.ts";

const CHANGES = new CharacterSet("翻腰减減折");
const VAGUE = new CharacterSet("数數几幾");

/** The number that begins with this Chinese character, if one does. */
export function hanBodyAt(points: CodePoints, at: number): Body | undefined {
  const point = points.at(at);
  if (CHANGES.has(points.code(at))) return hanChangeAt(points, at);
  if (point === "倍") return onceMoreAt(points, at);
  if (point === "半" || (point === "一" && points.at(at + 1) === "半")) return halfHanAt(points, at);
  const hundredths = hundredthsAt(points, at);
  if (hundredths) return hundredths;
  if (isInsideName(points, at) || isNoun(points, at)) return undefined;
  const vague = VAGUE.has(points.code(at));
  const bare = !vague && !beginsNumeral(points.at(at));
  if (bare && !isBareNumber(points, at)) return undefined;
  const figure = figureAt(points, at, { bare });
  if (!figure) return undefined;
  const before = points.at(at - 1);
  if (before === "第" || before === "前") {
    const rank = hanRankAt(points, figure);
    if (rank || before === "第") return rank;
  }
  const seat = seatAt(points, figure);
  if (seat) return seat;
  const body =
    partsAt(points, figure) ??
    membersOfEachAt(points, figure) ??
    ratioAt(points, figure) ??
    bodyOf(points, figure, currencyBefore(points, at));
  return body && (!isArticle(points, at, figure.end, body) || isCountedOne(points, at, body)) ? body : undefined;
}

/** 近百, 上亿, 破兆; 百余家, 千多名: a power of ten alone counts if it is softened, or more is said to be there. */
function isBareNumber(points: CodePoints, at: number): boolean {
  if (powerAt(points, at) === undefined) return false;
  if (softenedBefore(points, at, true) || isTimes(points, at)) return true;
  const second = powerAt(points, at + 1);
  if (second !== undefined && second >= TEN_THOUSAND && (isReached(points, at) || isMoney(points, at + 2))) return true;
  return "余餘多来來".includes(points.at(at + 1) || "x") && unitAt(points, at + 2) !== undefined;
}

const TEN_THOUSAND = 4;

/** 百倍增长, 千倍: but nobody counts 精神百倍 and 百倍努力. */
const isTimes = (points: CodePoints, at: number): boolean =>
  points.at(at + 1) === "倍" &&
  !"努珍呵用精信倍".includes(points.at(at + 2) || "x") &&
  !"神心勇".includes(points.at(at - 1) || "x");

/** 高达千万, 增至万亿; but 甚至百万. */
const isReached = (points: CodePoints, at: number): boolean =>
  "达達".includes(points.at(at - 1) || "x") || (points.at(at - 1) === "至" && !"甚以乃直".includes(points.at(at - 2) || "x"));

/** 投入百亿元, 万亿元的规模; 每百万元 says of how much. */
function isMoney(points: CodePoints, at: number): boolean {
  const unit = unitAt(points, at);
  return unit !== undefined && MONEY_UNITS.has(unit.unit) && points.at(at - 3) !== "每";
}

/** 用户数百万, 参数十亿: 数 ends the word before it. */
function isNoun(points: CodePoints, at: number): boolean {
  const point = points.at(at);
  if (point !== "数" && point !== "數") return false;
  const before = points.at(at - 1);
  return before !== "" && "参人户总款次家倍分指字函系基常整小半个件台量点町".includes(before);
}

/** What is a number even of one, and even where it is 二: 一成, 一倍. */
const COUNTED = new Set("成 倍 元 % ‰ 个百分点 个基点 美元 港元 欧元 英镑 日元 吨 公斤 公里 GW MW tokens".split(" "));

/** 一个 and 一项 say "a"; 二 before a counter says which one: 二次, 二部; 零 is part of a word: 零部件. A softening word makes both numbers: 近一年. */
function isArticle(points: CodePoints, start: number, end: number, { unit, kind, value, end: last }: Body): boolean {
  const point = points.at(start);
  if (end !== start + 1 || (point !== "一" && point !== "二" && point !== "零") || kind === "fraction") return false;
  if (typeof value !== "string" || (COUNTED.has(unit) && !(point === "二" && unit === "元"))) return false;
  const counts = value !== "1" && value !== "2" && value !== "0";
  const softened = softenedBefore(points, start, false);
  // 不止一种 says that there are several.
  return !counts && !(softened && last > end && !points.has("不止", softened.start));
}

/** What is counted one by one. */
const ENTRIES = new Set("款 家 项 件 名 座 例 笔".split(" "));

/** 比去年多一家, 只有一款, 各有一款: one by which there are more, or all that there is; 多一项选择 and 有一家公司 say “a”. */
function isCountedOne(points: CodePoints, start: number, { unit, value, end }: Body): boolean {
  if (value !== "1" || !ENTRIES.has(unit)) return false;
  const next = points.at(end);
  const before = points.slice(Math.max(0, start - 3), start);
  if (next === "" || "，。；、！？,;)）”」\n".includes(next)) return ONE_AT_END.test(before);
  return ONE_THAT.test(before) && "在来來是位落属屬".includes(next);
}

const ONE_AT_END = /(?:[多少差](?:了|出)?|[只仅僅][有剩要增]?|[各还還][有剩]|新增|剩下?)$/u;
const ONE_THAT = /(?:[只仅僅还還][有剩]|新增|剩下?的?|另[外有]?|其余|其餘)$/u;
