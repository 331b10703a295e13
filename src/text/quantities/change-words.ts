import { softenedBefore } from "../approximators.ts";
import type { CodePoints, Span } from "../code-points.ts";
import { unitAt } from "../count-units.ts";
import { hanDigit } from "../numerals.ts";
import { sure, type Body } from "./body.ts";
import { smallNumber } from "./english-figure.ts";
import { isSpace, wordAfterSpace, wordBeforeSpace, wordMap, type LatinWord } from "./latin-words.ts";
import type { Quantity } from "./quantity.ts";

/** 增长逾倍, 涨近倍: by once as much and more or less. */
export function onceMoreAt(points: CodePoints, at: number): Body | undefined {
  return /[增长長涨漲升多高大][逾超近]$/u.test(points.slice(Math.max(0, at - 2), at))
    ? sure({ start: at, end: at + 1 }, "1", "倍", { change: "up" })
    : undefined;
}

/** 翻番 and 翻倍 (to twice), 翻两番 (to four times), 腰斩 and 减半 (to half): a number without a digit. */
export function hanChangeAt(points: CodePoints, at: number): Body | undefined {
  const point = points.at(at);
  if (point === "翻") return doublingsAt(points, at);
  if (point === "折") return halfPriceAt(points, at);
  const halved = point === "腰" ? "斩斬".includes(points.at(at + 1) || "x") : points.at(at + 1) === "半";
  return halved ? multiple({ start: at, end: at + 2 }, "0.5", "down") : undefined;
}

/** 打对折, 近乎對折: at half of what it cost. Paper is folded in two, 把纸对折. */
function halfPriceAt(points: CodePoints, at: number): Body | undefined {
  const start = at - 1;
  const before = points.at(start - 1);
  if (!"对對".includes(points.at(start) || "x") || before === "" || !"打近乎价價以".includes(before)) return undefined;
  return sure({ start, end: at + 1 }, "0.5", "", { kind: "fraction" });
}

const MOST_DOUBLINGS = 9;

function doublingsAt(points: CodePoints, at: number): Body | undefined {
  if (points.at(at + 1) === "番" || points.at(at + 1) === "倍") return multiple({ start: at, end: at + 2 }, "2", "up");
  const after = points.at(at + 1) === "了" ? at + 2 : at + 1;
  const softened = "近约約超逾".includes(points.at(after) || "x");
  const number = softened ? after + 1 : after;
  if (points.at(number) === "番" || points.at(number) === "倍") return multiple({ start: at, end: number + 1 }, "2", "up");
  const times =
    hanDigit(points.at(number)) ?? (points.at(number) >= "1" && points.at(number) <= "9" ? Number(points.at(number)) : 0);
  if (times < 1 || times > MOST_DOUBLINGS || points.at(number + 1) !== "番") return undefined;
  return multiple({ start: at, end: number + 2 }, String(2 ** times), "up");
}

function multiple(span: Span, value: string, change: Quantity["change"]): Body {
  return sure(span, value, "倍", { change });
}

/** 一半, 半数, 过半, 近半, 超半数; 半年 and 半个月 are half of a unit of time. No 上半年, no 半导体. */
export function halfHanAt(points: CodePoints, at: number): Body | undefined {
  const one = points.at(at) === "一" ? 1 : 0;
  const half = at + one;
  if (points.at(half) !== "半") return undefined;
  const before = points.at(at - 1);
  if (one === 0 && before !== "" && "上下前后後大多夜对對各参參".includes(before)) return undefined;
  if (one === 0 && points.at(half + 1) === "个" && "亿億".includes(points.at(half + 2) || "x")) return halfOfYi(points, half);
  const time = HALF_TIMES.find(([word]) => points.has(word, half + 1));
  if (time && one === 0) return halfTime(points, { start: at, end: half + 1 + time[0].length }, time[1]);
  const fraction = { kind: "fraction" } as const;
  if (points.has("壁江山", half + 1)) return sure({ start: at, end: half + 4 }, "0.5", "", { ...fraction, approx: "about" });
  const end = "数數".includes(points.at(half + 1) || "x") ? half + 2 : half + 1;
  if (one === 1) return sure({ start: at, end }, "0.5", "", fraction);
  if ((before === "过" || before === "過") && !"经經通超".includes(points.at(at - 2) || "x"))
    return sure({ start: at - 1, end }, "0.5", "", { ...fraction, approx: "over" });
  if (softenedBefore(points, at, false)) return sure({ start: at, end }, "0.5", "", fraction);
  return end === half + 2 ? sure({ start: at, end }, "0.5", "", fraction) : undefined;
}

/** 半个亿, 半个亿元. */
function halfOfYi(points: CodePoints, at: number): Body {
  const unit = unitAt(points, at + 3);
  return sure({ start: at, end: unit?.end ?? at + 3 }, "50000000", unit?.unit ?? "");
}

const HALF_TIMES: readonly (readonly [string, string])[] = [
  ["年", "年"],
  ["个月", "个月"],
  ["個月", "个月"],
  ["个小时", "小时"],
  ["個小時", "小时"],
  ["小时", "小时"],
  ["小時", "小时"],
];

function halfTime(points: CodePoints, span: Span, unit: string): Body | undefined {
  const next = points.at(span.end);
  if (next !== "" && "报報度刊".includes(next)) return undefined;
  const isMore = (next === "多" || next === "余" || next === "餘") && !"家数數人".includes(points.at(span.end + 1) || "x");
  return isMore ? sure({ ...span, end: span.end + 1 }, "0.5", unit, { approx: "part" }) : sure(span, "0.5", unit);
}

const CHANGES = wordMap<readonly [string, "up" | "down"]>({
  doubled: ["2", "up"],
  doubles: ["2", "up"],
  doubling: ["2", "up"],
  tripled: ["3", "up"],
  triples: ["3", "up"],
  tripling: ["3", "up"],
  trebled: ["3", "up"],
  quadrupled: ["4", "up"],
  quadrupling: ["4", "up"],
  quintupled: ["5", "up"],
  halved: ["0.5", "down"],
  halves: ["0.5", "down"],
  halving: ["0.5", "down"],
});
const TIMES = wordMap({ double: "2", triple: "3", quadruple: "4", twice: "2", thrice: "3" });
const MODALS = new Set("to will would could can may might should".split(" "));
const COMPARED = new Set("the that its their his her what those last as a in by over within since from".split(" "));

/** "doubled", "halved", "threefold", "twice as many", "double the number"; not "twice a week", "double standards". */
export function englishMultipleAt(points: CodePoints, word: LatinWord): Body | undefined {
  const change = CHANGES.get(word.word);
  if (change) return multiple(word, change[0], change[1]);
  const fold = word.word.endsWith("fold") ? foldOf(word.word.slice(0, -4)) : undefined;
  if (fold !== undefined) return multiple(word, fold, null);
  const times = TIMES.get(word.word);
  if (times === undefined || points.at(word.end) === "-" || points.at(word.start - 1) === "-") return undefined;
  const before = wordBeforeSpace(points, word.start);
  const modal = before !== undefined && MODALS.has(before.word) && word.word !== "twice" && word.word !== "thrice";
  if (modal) return multiple(word, times, "up");
  if (isSomebodys(points, word.end)) return multiple(word, times, null);
  if (isBesideNumber(points, word)) return multiple(word, times, null);
  const next = wordAfterSpace(points, word.end);
  const often = word.word === "twice" && next?.word === "a";
  return next && COMPARED.has(next.word) && !often ? multiple(word, times, null) : undefined;
}

/** “It found over 240 million, double.” */
const isBesideNumber = (points: CodePoints, { start, end }: LatinWord): boolean =>
  points.at(end) === "." && /(?:\d|illion)%?, $/u.test(points.slice(Math.max(0, start - "illion, ".length), start));

/** “Twice Shanghai’s”, “double 2024's 302”: what one has, or a year. */
function isSomebodys(points: CodePoints, at: number): boolean {
  return isSpace(points.at(at)) && /^(?:\p{Lu}[\p{L}-]*|(?:19|20)\d\d)['’]s/u.test(points.slice(at + 1, at + 1 + LONGEST_NAME));
}

const LONGEST_NAME = 24;

function foldOf(prefix: string): string | undefined {
  if (prefix === "two") return "2";
  if (prefix === "hundred") return "100";
  if (prefix === "thousand") return "1000";
  const value = smallNumber(prefix);
  return value === undefined ? undefined : String(value);
}
