import type { CodePoints, Span } from "../code-points.ts";
import { unitAt } from "../count-units.ts";
import { sure, type Body } from "./body.ts";
import { unitOfWord } from "./english-units.ts";
import { valueOf, type Figure } from "./figure.ts";
import { isSpace, latinWordBefore, wordAfterSpace } from "./latin-words.ts";

/** What may follow 第三 in a ranking or a row; 第3页, 第三章 and 第一时间 are none. */
const SEATS = "名 位 大 家 款 个 個 届 代 批 轮 场 次 件 项 例 位数 席 把交椅".split(" ");
/** Before 第三 these say that it is a rank, whatever follows. */
const RANKING =
  "列居 位居 位列 排名 排在 排行 名列 跻身 升至 降至 跌至 升到 降到 占据 居于 排 居 列 并列 由 从 从第 至 成为 全球 全国 世界 国内 行业 得 获".split(
    " ",
  );
const ENDS = "，。；：、！？,.;:!?）)」”’\"'\n —的和与與及或跟暨";

/** 第三, 第1名, 第三大, 前十, 前3名: the mark stands before the number. */
export function hanRankAt(points: CodePoints, figure: Figure): Body | undefined {
  const mark = points.at(figure.start - 1);
  if (mark !== "第" && mark !== "前") return undefined;
  const value = valueOf(figure);
  if (typeof value !== "string" || figure.low.scale > 0) return undefined;
  const span = { start: figure.start - 1, end: figure.end };
  return mark === "第" ? ordinalAt(points, span, value) : topAt(points, span, value);
}

function ordinalAt(points: CodePoints, span: Span, value: string): Body | undefined {
  // 第十二条第三款 is a place in a law.
  if ("条條章节節".includes(points.at(span.start - 1) || "x")) return undefined;
  const seat = SEATS.find((word) => points.has(word, span.end));
  if (seat !== undefined && isOrdinal(points, span, seat)) return undefined;
  if (seat !== undefined) {
    const unit =
      seat === "大" ? "" : (unitAt(points, span.end)?.unit ?? (seat.length === 1 && unitAt(points, span.end) ? seat : ""));
    const known = seat === "代" ? "代" : unit;
    const end = span.end + (known === "" && seat !== "大" ? 0 : seat.length);
    return sure({ start: span.start, end }, value, known, { kind: "rank" });
  }
  const next = points.at(span.end);
  if (isEnumerating(points, span)) return undefined;
  const ranked = RANKING.some((word) => points.endsWith(word, span.start)) || isOfSeveral(points, span);
  const ends = next === "" || ENDS.includes(next);
  return ranked || ends ? sure(span, value, "", { kind: "rank" }) : undefined;
}

/** 第一次公布, 第一个工作日: how often it was so far, and no rank. */
const isOrdinal = (points: CodePoints, span: Span, seat: string): boolean =>
  "次个個".includes(seat) && !RANKING.some((word) => points.endsWith(word, span.start));

/** “第一，备案提速；第二，登记增多”: at the beginning of a sentence or after a semicolon it numbers what is said. */
function isEnumerating(points: CodePoints, { start, end }: Span): boolean {
  if (points.has("、第", end)) return false;
  const opening = points.at(start - 1);
  return (opening === "" || "。；！？：\n“「 \u{3000}".includes(opening)) && "，,、：:".includes(points.at(end) || "x");
}

/** 第四、第五分别是浙江和江苏. */
function isOfSeveral(points: CodePoints, { start, end }: Span): boolean {
  const isNext = /第[一二三四五六七八九十0-9]{1,3}[、和与與及]$/u.test(points.slice(Math.max(0, start - LONGEST_RANK), start));
  return isNext && ["分别", "分別", "依次"].some((word) => points.has(word, end));
}

const LONGEST_RANK = 6;

/** 前十 is a rank of ten or better. 前3个月, 前两天 and 前三季度 are times, 三年前两 is no rank. */
function topAt(points: CodePoints, span: Span, value: string): Body | undefined {
  if (value === "1" || "年月日天周前之以此目提".includes(points.at(span.start - 1) || "x")) return undefined;
  const next = points.at(span.end);
  const unit = unitAt(points, span.end);
  const more = { kind: "rank", approx: "at-most" } as const;
  if (unit && ["名", "位", "家", "款", "项", "件"].includes(unit.unit))
    return sure({ start: span.start, end: unit.end }, value, unit.unit, more);
  if (next === "大" || next === "强") return sure({ start: span.start, end: span.end + 1 }, value, "", more);
  if (next !== "" && !ENDS.includes(next)) return undefined;
  return sure(span, value, "", more);
}

const LONGEST_SEATS = 16;

/** 分列二、三位, 分居第二和四位: the verb tells that they are ranks, and the last has the 位. */
export function seatAt(points: CodePoints, figure: Figure): Body | undefined {
  const value = valueOf(figure);
  if (
    typeof value !== "string" ||
    !/^(?:[、和与及][一二三四五六七八九十]{1,3})*位(?!数|數)/u.test(points.slice(figure.end, figure.end + LONGEST_SEATS))
  )
    return undefined;
  const before = points.slice(Math.max(0, figure.start - LONGEST_SEATS), figure.start);
  if (!/(?:分列|分居|分别列|分别居|列居|位列|位居|排在)(?:第?[一二三四五六七八九十]{1,3}[、和与及])*$/u.test(before))
    return undefined;
  const isLast = points.at(figure.end) === "位";
  return sure({ start: figure.start, end: figure.end + (isLast ? 1 : 0) }, value, isLast ? "位" : "", { kind: "rank" });
}

/** “The app is No 4”: no thing is denied. */
function isUndotted(points: CodePoints, { script, low, end }: Figure): boolean {
  if (script !== "arabic" || low.units > 100n || points.at(end) === "-" || points.at(end) === "%") return false;
  const noun = wordAfterSpace(points, end);
  return noun === undefined || unitOfWord(noun.word) !== noun.word;
}

const LEADS = new Set("at as is was to hit reached became remains remained ranked ranks its world country industry".split(" "));

/** “At number 4”, “is #3”: a telephone or an issue is not led up to so. */
function isLed(points: CodePoints, mark: number, { low }: Figure): boolean {
  const end = points.at(mark - 2) === "s" && "'’".includes(points.at(mark - 3) || "x") ? mark - 3 : mark - 1;
  const word = isSpace(points.at(mark - 1)) ? latinWordBefore(points, end)?.word : undefined;
  // The number 1 app, but the number 12 bus.
  return word !== undefined && low.units <= 100n && (LEADS.has(word) || (word === "the" && low.units <= 10n));
}

function hashRankAt(points: CodePoints, figure: Figure): Body | undefined {
  const value = valueOf(figure);
  const mark = figure.start - 1;
  if (typeof value !== "string" || !isLed(points, mark, figure)) return undefined;
  return sure({ start: mark, end: figure.end }, value, "", { kind: "rank" });
}

/** “Research brief no. 14”, “a fortnightly letter · No. 47”: which issue it is. */
const isIssue = (points: CodePoints, { start }: Span): boolean =>
  /(?:\b(?:brief|note|letter|newsletter|bulletin|report|issue|volume|vol\.|edition|episode|paper|series|dispatch|memo|file|ledger|case|order|decree|room|gate|road|street),?|[·|•/]) ?[*_]*$/iu.test(
    points.slice(Math.max(0, start - LONGEST_TITLE), start),
  );

const LONGEST_TITLE = 14;

/** "No. 2", "No 2", "no.2", "#2", "number two"; "top 10", "top-ten": the mark stands before the number. */
export function markedRankAt(points: CodePoints, figure: Figure): Body | undefined {
  const before = points.at(figure.start - 1);
  if (before === "#") return hashRankAt(points, figure);
  if (before !== "-" && before !== "." && before !== "№" && !isSpace(before)) return undefined;
  const value = valueOf(figure);
  if (typeof value !== "string" || figure.low.scale > 0 || figure.low.units > 1000n) return undefined;
  if (before === "№") return sure({ start: figure.start - 1, end: figure.end }, value, "", { kind: "rank" });
  const gap = isSpace(before) || before === "-" ? 1 : 0;
  const dot = points.at(figure.start - gap - 1) === "." ? 1 : 0;
  const word = latinWordBefore(points, figure.start - gap - dot);
  if (!word) return undefined;
  const span = { start: word.start, end: figure.end };
  const isNo = word.word === "no" && (dot === 1 || (gap === 1 && word.capital && isUndotted(points, figure)));
  if (isNo) return isIssue(points, span) ? undefined : sure(span, value, "", { kind: "rank" });
  const isNumbered = word.word === "number" && gap === 1 && before !== "-";
  if (isNumbered && (figure.script === "english" || isLed(points, word.start, figure)))
    return sure(span, value, "", { kind: "rank" });
  if (word.word !== "top" || dot === 1 || gap === 0) return undefined;
  const noun = wordAfterSpace(points, figure.end);
  if (noun?.word === "percent" || points.at(figure.end) === "%") return undefined;
  return sure(span, value, "", { kind: "rank", approx: "at-most" });
}
