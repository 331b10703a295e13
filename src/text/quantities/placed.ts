import { isLatin, type CodePoints, type Span } from "../code-points.ts";
import { DURATIONS, unitAt } from "../count-units.ts";
import { arabicDigit } from "../numerals.ts";
import { figureAt, type Figure } from "./figure.ts";
import { unitOfWord } from "./english-units.ts";
import { isSpace, latinWordAt, latinWordBefore, wordAfterSpace, wordBeforeSpace, type LatinWord } from "./latin-words.ts";
import { isEnglishRow, type Row } from "./rows.ts";
import { endsYear, isHeadlineVerb, isLabel, isMonth, isYear, readBefore } from "./named-numbers.ts";

const ENDS = "，。；：、！？,.;:!?）)（(」”’\"'\n";
/** Chinese words just before a bare number that say that it is one: 共748, 增至446. */
const BEFORE =
  "达 达到 为 至 增至 共 共计 合计 总计 有 仅 仅有 只有 到 是 得分 计 站上 站稳 重回 重返 升破 新增 净增 增加 减少 相差 还差 只差 只剩 剩下 正好 刚好 恰好 →".split(
    " ",
  );
/** And just after one that another is reached from it: 302增至748. */
const REACHING =
  "增至 增到 增加到 增加至 增长到 增长至 升至 升到 上升到 上升至 涨到 涨至 提高到 扩大到 降至 降到 下降到 下降至 跌至 跌到 减至 减到 减少到 减少至 →".split(
    " ",
  );

/** Serial and telephone numbers are as long. */
const LONGEST_BARE = 7;
/** In a table those stand more rarely, and large counts are not always grouped. */
const LONGEST_CELL = 10;

/**
 * A bare Arabic number stands where a text counts: before an English word or at the end of an English clause, in Chinese
 * between a verb of counting and the end of a clause; and so do a number that a cell of a table holds, and one after a colon.
 */
export function isPlaced(points: CodePoints, figure: Figure, row: Row): boolean {
  const length = figure.end - figure.start;
  if (length > LONGEST_CELL || isYear(points, figure)) return false;
  if (isCell(points, figure)) return true;
  if (length > LONGEST_BARE) return false;
  const before = readBefore(points, figure.start);
  if (before === "label") return isVerb(points, figure.start) && isEnd(points, figure.end);
  if (before === "name") return false;
  if (before === "month") return isNoDay(figure) && (isEnd(points, figure.end) || isCountingAfter(points, figure.end));
  const end = afterEmphasis(points, figure.end);
  if (isCountingAfter(points, end) || isLeftBehind(points, figure) || isOfHeadline(points, figure)) return true;
  if (row.behind > 0 && isLed(points, row.first)) return true;
  if (isBetweenDashes(points, figure) || isOnTheWay(points, figure)) return true;
  if (!isEnd(points, end)) return false;
  return isToldBefore(points, figure, before) || (row.before > 0 && (isLed(points, row.first) || isEnglishRow(points, row)));
}

/** Behind the marks of bold type and italics. */
function afterEmphasis(points: CodePoints, at: number): number {
  let end = at;
  while (end - at < 2 && "*_".includes(points.at(end) || "x")) end += 1;
  return end;
}

/** “Regulator Approves 53 New Services”: a capital letter after it makes no name of it. */
function isOfHeadline(points: CodePoints, { start, end }: Figure): boolean {
  const verb = wordBeforeSpace(points, start);
  return verb !== undefined && isHeadlineVerb(verb) && wordAfterSpace(points, end) !== undefined;
}

const isLed = (points: CodePoints, start: number): boolean => !isNumbering(points, start) && isCountedBefore(points, start);

/** 直播编号为2026073: which one it is. */
const isNumbering = (points: CodePoints, start: number): boolean =>
  /(?:编号|編號|号码|號碼|代码|代碼|电话|電話|热线|熱線|文号|案号|备案号|登记号|账号|帳號|邮编|证号)[为為是：:]? ?$/u.test(
    points.slice(Math.max(0, start - LONGEST_NUMBERING), start),
  );

const LONGEST_NUMBERING = 5;

const isCountedBefore = (points: CodePoints, start: number): boolean =>
  BEFORE.some((word) => points.endsWith(word, start)) || isNumberOf(points, start) || isListed(points, start);

/** 登记数435，备案量748，准确率92.3: a word of counting ends before it. 参数, 函数 and 质量 are none, nor is one digit: 尽量3. */
function isNumberOf(points: CodePoints, start: number): boolean {
  const last = points.at(start - 1);
  const next = points.at(start + 1);
  if (last === "" || (next !== "." && arabicDigit(next) === undefined)) return false;
  if ("数數".includes(last)) return !"参參函系代变變名岁歲".includes(points.at(start - 2) || "参");
  if ("率值速幅".includes(last)) return true;
  return last === "量" && !"质質剂劑矢力考思商打衡".includes(points.at(start - 2) || "质");
}

/** 302增至748, 从302到748: the one that was, before what became of it. */
function isLeftBehind(points: CodePoints, { start, end }: Figure): boolean {
  const isFrom = "从從由".includes(points.at(start - 1) || "x") && "到至".includes(points.at(end) || "x");
  const reached = isFrom ? end + 1 : end + (REACHING.find((word) => points.has(word, end))?.length ?? 0);
  if (reached === end || arabicDigit(points.at(reached)) === undefined) return false;
  const other = figureAt(points, reached);
  const unit = other && unitAt(points, other.end);
  return (
    other !== undefined &&
    (unit ? !DURATIONS.has(unit.unit) : (isEnd(points, other.end) || goesFurther(points, other.end)) && !isYear(points, other))
  );
}

function isToldBefore(points: CodePoints, figure: Figure, before: ReturnType<typeof readBefore>): boolean {
  if (before === "word" || before === "year-word" || isLed(points, figure.start) || isAside(points, figure)) return true;
  return (
    isAfterTime(points, figure) ||
    isAdded(points, figure) ||
    (isSpace(points.at(figure.start - 1)) && endsYear(points, figure.start - 1))
  );
}

/** （+41）, “up to 158 (+60)”: what was added, told with a sign. */
function isAdded(points: CodePoints, { start }: Figure): boolean {
  const before = points.at(start - 2);
  return points.at(start - 1) === "+" && (before === "" || "（(，,、 ：:".includes(before));
}

/** 上半年137，下半年309; 一季度85: a number that no day or month has. */
function isAfterTime(points: CodePoints, figure: Figure): boolean {
  const last = points.at(figure.start - 1);
  return (last === "年" || points.endsWith("季度", figure.start)) && isNoDay(figure);
}

/** “Shanghai 11 in two months”: how a clause may go on after a name and its number. */
const AFTER_NAMED = new Set(
  "and or but against to in from of for at by over while with more fewer less last this apiece".split(" "),
);

/** After a name that is known a list goes on: Shanghai 863, Zhejiang 840 and Jiangsu 352; 北京225和上海158. */
export function endsAfterName(points: CodePoints, figure: Figure): boolean {
  if (figure.end - figure.start > LONGEST_BARE || isYear(points, figure)) return false;
  const { end } = figure;
  if (isEnd(points, end) || "和与與及或（(".includes(points.at(end))) return true;
  return isSpace(points.at(end)) && AFTER_NAMED.has(latinWordAt(points, end + 1)?.word ?? "");
}

function isEnd(points: CodePoints, at: number): boolean {
  const next = points.at(at);
  if (next === "." || next === ",") return arabicDigit(points.at(at + 1)) === undefined && !isLatin(points.at(at + 1));
  if (isSpace(next)) return "(–—".includes(points.at(at + 1) || "x");
  return next === "" || ENDS.includes(next);
}

const isCountingAfter = (points: CodePoints, end: number): boolean =>
  isSpace(points.at(end)) && (isCounting(points, end + 1) || countsNamed(points, end));

/** How many names may stand between a number and its noun: 45 Hong Kong companies. */
const MOST_NAMES = 3;
/** LLMs, PhDs. */
const LETTERS_PLURAL = /^\p{Lu}[\p{L}]*\p{Lu}s$/u;

/** “752 AI companies”, “45 LLMs”: words with capital letters, then what is counted. */
function countsNamed(points: CodePoints, from: number): boolean {
  let word = wordAfterSpace(points, from);
  for (let count = 0; word?.capital && count < MOST_NAMES; count += 1) {
    if (LETTERS_PLURAL.test(points.slice(word.start, word.end))) return true;
    word = wordAfterSpace(points, word.end);
    if (word && !word.capital) return unitOfWord(word.word) === word.word;
  }
  return false;
}

/** “Most of them, 63, are”, “in July and August, 99.”, “of them (28)”: said beside what it counts. A name has an age there: Li, 43. */
function isAside(points: CodePoints, figure: Figure): boolean {
  const { start, end } = figure;
  const opening = points.at(start - 1);
  if (opening === "(") {
    const word = points.at(end) === ")" ? wordBeforeSpace(points, start - 1) : undefined;
    return word !== undefined && (!word.capital || isCountedNoun(word)) && !isLabel(word.word) && end > start + 1;
  }
  const mark = isSpace(opening) ? points.at(start - 2) : "";
  // Digits alone stand in lists of versions and in code: (value, 10).
  if ((mark !== "," && mark !== ";") || end === start + 1 || "):".includes(points.at(end) || "x")) return false;
  if (endsYear(points, start - 2)) return isSpace(points.at(start - 7));
  const word = latinWordBefore(points, start - 2);
  if (!word || isLabel(word.word)) return false;
  return isMonth(word) ? isNoDay(figure) : !word.capital;
}

/** “Registrations (435)” begins a sentence: no name of a person is the plural of what is counted. */
const isCountedNoun = ({ word }: LatinWord): boolean => word.endsWith("s") && unitOfWord(word) === word;

/** “The count—748—leaves out”; after a name it is an age. */
function isBetweenDashes(points: CodePoints, { start, end }: Figure): boolean {
  const dash = points.at(start - 1);
  return "—–".includes(dash || "x") && points.at(end) === dash && latinWordBefore(points, start - 1)?.capital === false;
}

/** From 64 to 302 to 748, 从64到302再到748: one that was reached before the last. */
const isOnTheWay = (points: CodePoints, { start, end }: Figure): boolean =>
  "到至".includes(points.at(start - 1) || "x")
    ? goesFurther(points, end)
    : wordBeforeSpace(points, start)?.word === "to" &&
      points.has(TO, end) &&
      arabicDigit(points.at(end + TO.length)) !== undefined;

const TO = " to ";

/** 再到748. */
const goesFurther = (points: CodePoints, end: number): boolean =>
  ["再到", "再至", "又到"].some((word) => points.has(word, end) && arabicDigit(points.at(end + word.length)) !== undefined);

/** A small letter, or somebody's: “142 Shanghai's and 158 Guangdong's”. */
function isCounting(points: CodePoints, at: number): boolean {
  const first = points.at(at);
  if (first >= "a" && first <= "z") return true;
  const word = first >= "A" && first <= "Z" ? latinWordAt(points, at) : undefined;
  return word !== undefined && "'’".includes(points.at(word.end) || "x") && points.at(word.end + 1) === "s";
}

/** “Others number 938”, but “flight number 938”: the verb follows what is more than one. */
function isVerb(points: CodePoints, start: number): boolean {
  const word = wordBeforeSpace(points, start);
  const subject = word?.word === "number" ? wordBeforeSpace(points, word.start) : undefined;
  if (!subject) return word?.word === "number" && points.at(word.start - 2) === ",";
  return /[^suia]s$/.test(subject.word) || ["they", "we", "which", "who", "people", "now", "already"].includes(subject.word);
}

/** July and August 171; a day of a month is none. */
const isNoDay = ({ low, script }: Figure): boolean => script === "arabic" && low.scale === 0 && low.units > 31n;

/** The number alone between two bars or tabs, with or without its sign. The first cell of a row says which row it is. */
export function isCell(points: CodePoints, { start, end }: Span): boolean {
  const sign = "+-−".includes(points.at(start - 1) || "x") ? 1 : 0;
  const opening = skip(points, start - sign, -1);
  const closing = skip(points, end, 1);
  const [before, after] = [points.at(opening - 1), points.at(closing)];
  if (BARS.includes(before || "x")) return after === before && !isRowStart(points, opening - 1);
  return before === "\t" && (after === "\t" || after === "\n" || after === "\r" || after === "");
}

const BARS = "|｜│";
const PADDING = " *\u{a0}\u{3000}";
/** Cells are not padded further than this: what is looked at stays bounded. */
const MOST_PADDING = 24;

function skip(points: CodePoints, from: number, by: 1 | -1): number {
  let at = from;
  for (let steps = 0; steps < MOST_PADDING; steps += 1) {
    const point = points.at(by === 1 ? at : at - 1);
    if (point === "" || !PADDING.includes(point)) break;
    at += by;
  }
  return at;
}

function isRowStart(points: CodePoints, bar: number): boolean {
  const before = points.at(skip(points, bar, -1) - 1);
  return before === "" || before === "\n" || before === "\r";
}

/** What a number after a colon would be called by: no count. */
const NUMBERED = new Set(
  (
    "tel phone telephone mobile hotline call dial fax postcode postal zip id code ref reference pin ext extension no isbn issn doi port " +
    "account licence license serial password contact isin ticker score ratio time date day year odds at to is as note see from"
  ).split(" "),
);
const NUMBERED_HAN = "话 線 线 编 編 号 號 码 碼 群 真 信 版 址 间 間 期 股 比 率 录 注 例 证 證 机 機 箱".split(" ");

/** “Registered apps: 530”, 备案：1105; a telephone, a code, a score and a time are not told so. */
function isListed(points: CodePoints, start: number): boolean {
  const colon = skip(points, start, -1);
  const mark = points.at(colon - 1);
  if (mark === "?" || mark === "？") return isLatin(points.at(colon - 2)) || mark === "？";
  if (mark !== ":" && mark !== "：") return false;
  const at = points.at(colon - 2) === "*" ? skip(points, colon - 1, -1) : colon - 1;
  const before = points.at(at - 1);
  if (arabicDigit(before) !== undefined) return isSpace(points.at(colon)) && endsYear(points, at);
  if (before >= "\u4e00" && before <= "\u9fff") return !NUMBERED_HAN.includes(before);
  if (before === "）" || before === ")") return true;
  const word = isSpace(points.at(colon)) ? latinWordBefore(points, at) : undefined;
  return word !== undefined && !isLabel(word.word) && !NUMBERED.has(word.word) && !isProperName(points, word);
}

/** A capital letter within a sentence: “see Genesis: 3”. */
const isProperName = (points: CodePoints, { start, capital }: LatinWord): boolean =>
  capital && isSpace(points.at(start - 1)) && isLatin(points.at(start - 2));
