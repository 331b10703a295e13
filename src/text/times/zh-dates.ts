import type { CodePoints } from "../code-points.ts";
import { arabicDigit, hanDigit } from "../numerals.ts";
import { closed, lastAt } from "./zh-endings.ts";
import { digitsAt, smallNumberAt } from "./zh-numbers.ts";
import { lastMonthsAt, latinSpanAt, namedSpanAt, reportAt, spanAt, type Stretch } from "./zh-stretches.ts";
import { datePart, fullYear, isYear, type Anchor, type DatePart } from "./date-part.ts";

/** null: which year, nobody can tell. 上年 and 当年 are reckoned from the year told before, whatever year the text is of. */
const RELATIVE_YEARS: readonly (readonly [string, Anchor | null])[] = [
  ["今年", { of: "text", unit: "year", by: 0 }],
  ["去年", { of: "text", unit: "year", by: -1 }],
  ["前年", { of: "text", unit: "year", by: -2 }],
  ["明年", { of: "text", unit: "year", by: 1 }],
  ["上年", { of: "before", unit: "year", by: -1 }],
  ["当年", { of: "before", unit: "year", by: 0 }],
  ["同年", { of: "before", unit: "year", by: 0 }],
  ["次年", { of: "before", unit: "year", by: 1 }],
  ["翌年", { of: "before", unit: "year", by: 1 }],
  ["本年", null],
  ["往年", null],
  ["近年", null],
];
const RELATIVE_FIRST = new Set(RELATIVE_YEARS.map(([word]) => word.charAt(0)));
/** 中 that begins another word: 2025年中国. */
const MIDDLE_WORDS = "国央共华小东西南北部级文外医学型期秋";
const FISCAL = ["财年", "年财年", "财政年度", "会计年度"];
/** What a year has and no calendar of ours: its seasons, and the half-year that only a company knows. */
const PARTS_OF_YEAR = "春天 夏天 秋天 冬天 春季 夏季 秋季 冬季 伊始 中期业绩 中期报告".split(" ");

/** The date or period that begins here. */
export function zhDateAt(points: CodePoints, at: number): DatePart | undefined {
  return (
    isoAt(points, at) ??
    relativeAt(points, at) ??
    fiscalAt(points, at) ??
    stretchOfYearAt(points, at) ??
    withYearAt(points, at) ??
    tailAt(points, at, null, true) ??
    dayAloneAt(points, at)
  );
}

/** 2025-12-31, 2025/12/31, 2025.12.31 and 2025-12; no part of a longer number or of an address. */
function isoAt(points: CodePoints, at: number): DatePart | undefined {
  const year = digitsAt(points, at);
  if (year.length !== 4 || !isYear(year.value)) return undefined;
  const mark = points.at(year.end);
  if (mark === "" || !"-/.－".includes(mark)) return undefined;
  const month = digitsAt(points, year.end + 1);
  if (month.length === 0 || month.length > 2) return undefined;
  const day = points.at(month.end) === mark ? digitsAt(points, month.end + 1) : undefined;
  if (day && (day.length === 0 || day.length > 2)) return undefined;
  const end = day?.end ?? month.end;
  // 2025.6 may be a decimal, 2025/6 a fraction, and 2025-31 a range: without a day only 2025-06 is a date.
  if (!day && (month.length !== 2 || mark !== "-" || month.value > 12)) return undefined;
  // 2026-08-15T10:30 has a time of that day behind it.
  const timed = day !== undefined && points.at(end) === "T" && arabicDigit(points.at(end + 1)) !== undefined;
  if (!timed && (points.at(end) === mark || /[A-Za-z0-9%]/.test(points.at(end)))) return undefined;
  return datePart({ end, year: year.value, month: month.value, day: day?.value ?? null });
}

/** 今年6月底: relative to a day that the text may not give. */
function relativeAt(points: CodePoints, at: number): DatePart | undefined {
  if (!RELATIVE_FIRST.has(points.at(at)) || points.at(at + 1) !== "年") return undefined;
  const word = RELATIVE_YEARS.find(([candidate]) => points.has(candidate, at));
  if (!word) return undefined;
  const [{ length }, anchor] = word;
  const after = at + length;
  const vague = anchor === null;
  const tail = tailOfYear(points, after, null);
  if (tail) return { ...tail, anchor, vague: vague || tail.vague };
  const year = wholeYear(points, after, { anchor });
  return { ...year, vague: vague || year.vague };
}

/** 2025财年, 2026财年第一季度, 2026财年Q1: begins when only its company can say. */
function fiscalAt(points: CodePoints, at: number): DatePart | undefined {
  const year = digitsAt(points, at);
  if (year.length !== 4 && year.length !== 2) return undefined;
  const word = FISCAL.find((candidate) => points.has(candidate, year.end));
  if (word === undefined) return undefined;
  const end = year.end + word.length;
  return datePart({ end: (namedSpanAt(points, end) ?? latinSpanAt(points, end))?.end ?? end, vague: true });
}

/** 2025上半年, 2025全年, 2025第三季度: 年 is left out before a stretch. */
function stretchOfYearAt(points: CodePoints, at: number): DatePart | undefined {
  const year = digitsAt(points, at);
  if (year.length !== 4 || !isYear(year.value) || arabicDigit(points.at(year.end)) !== undefined) return undefined;
  const start = points.at(year.end) === " " ? year.end + 1 : year.end;
  const span = namedSpanAt(points, start);
  return span && { ...stretch(points, span), year: year.value };
}

function withYearAt(points: CodePoints, at: number): DatePart | undefined {
  const year = yearAt(points, at);
  if (!year) return undefined;
  const { short, value } = year;
  const tail = tailOfYear(points, points.at(year.end) === " " ? year.end + 1 : year.end, value);
  if (tail) return { ...tail, short };
  return wholeYear(points, year.end, { year: value, short });
}

/** A year with no month behind it: 年底, 年中, 初, 度, 内, 以来. */
function wholeYear(points: CodePoints, at: number, year: Pick<Partial<DatePart>, "year" | "short" | "anchor">): DatePart {
  const last = endOfYearAt(points, at);
  if (last !== undefined) return datePart({ ...year, end: last, last: true });
  const doubled = points.at(at) === "年" ? at + 1 : at;
  if (points.at(doubled) === "中" && !startsWord(points.at(doubled + 1)))
    return datePart({ ...year, end: doubled + 1, vague: true });
  const season = PARTS_OF_YEAR.find((word) => points.has(word, doubled));
  if (season !== undefined) return datePart({ ...year, end: doubled + season.length, vague: true });
  if (points.at(doubled) === "初") {
    const since = ["以来", "至今"].find((word) => points.has(word, doubled + 1));
    const end = doubled + 1 + (since?.length ?? 0);
    return datePart(since === undefined ? { ...year, end, vague: true } : { ...year, end, reach: "since" });
  }
  const end = points.at(at) === "度" || points.at(at) === "内" ? at + 1 : at;
  return closed(points, datePart({ ...year, end }));
}

/** 2025年, 二〇二五年; 25年底 is a year too, but 25年 may be a stretch of time. */
function yearAt(points: CodePoints, at: number): { value: number; end: number; short: boolean } | undefined {
  if (points.has("民国", at)) return republicanYearAt(points, at + 2);
  const digits = digitsAt(points, at);
  const end = digits.length > 0 ? digits.end : at + 4;
  const mark = points.at(end) === " " ? end + 1 : end;
  if (points.at(mark) !== "年") return undefined;
  if (digits.length === 4 && isYear(digits.value)) return { value: digits.value, end: mark + 1, short: false };
  if (digits.length === 2) {
    const follows = points.at(mark + 1);
    const dated = follows !== "" && ("底末初".includes(follows) || monthAt(points, mark + 1) !== undefined);
    const isShort = dated || (namedSpanAt(points, mark + 1) ?? latinSpanAt(points, mark + 1)) !== undefined;
    return isShort ? { value: fullYear(digits.value), end: mark + 1, short: true } : undefined;
  }
  if (digits.length > 0) return undefined;
  const han = [0, 1, 2, 3].map((offset) => hanDigit(points.at(at + offset)));
  if (han.some((digit) => digit === undefined)) return undefined;
  const value = Number(han.join(""));
  return isYear(value) ? { value, end: mark + 1, short: false } : undefined;
}

/** 2025年第四季度 and 2025年的第四季度, 今年的头五个月. */
function tailOfYear(points: CodePoints, at: number, year: number | null): DatePart | undefined {
  const start = points.at(at) === "的" ? at + 1 : at;
  const report = reportAt(points, start);
  return report ? datePart({ ...report, year }) : tailAt(points, start, year, false);
}

/** What may follow a year, or stand alone where the year is clear: 下半年, 三季度, 6月底, 11月1日, and only alone 年底. */
function tailAt(points: CodePoints, at: number, year: number | null, alone: boolean): DatePart | undefined {
  const span = spanAt(points, at) ?? (alone ? undefined : (latinSpanAt(points, at) ?? lastMonthsAt(points, at)));
  if (span) return { ...stretch(points, span), year };
  const month = monthAt(points, at);
  if (!month) {
    const last = alone ? endOfYearAt(points, at) : undefined;
    return last === undefined ? undefined : datePart({ end: last, year, last: true });
  }
  const end = points.at(month.end) === "份" ? month.end + 1 : month.end;
  const last = lastAt(points, points.at(end) === "月" ? end + 1 : end);
  const base = { year, month: month.value };
  if (last !== undefined) return datePart({ ...base, end: last, last: true });
  const day = dayAt(points, end);
  return closed(points, datePart({ ...base, end: day?.end ?? end, day: day?.value ?? null }));
}

/** 上半年, 二季度末. */
function stretch(points: CodePoints, { end, months }: Stretch): DatePart {
  const last = lastAt(points, end);
  return last === undefined ? closed(points, datePart({ months, end })) : datePart({ months, end: last, last: true });
}

/** 底 or 末 after 年, with or without a second 年. */
function endOfYearAt(points: CodePoints, at: number): number | undefined {
  if (points.at(at) === "年") return lastAt(points, at + 1);
  return points.at(at - 1) === "年" ? lastAt(points, at) : undefined;
}

/** 民国114年: 2025. */
function republicanYearAt(points: CodePoints, at: number): { value: number; end: number; short: boolean } | undefined {
  const number = digitsAt(points, points.at(at) === " " ? at + 1 : at);
  const value = number.value + 1911;
  const isNamed = number.length > 0 && number.length < 4 && points.at(number.end) === "年" && isYear(value);
  return isNamed ? { value, end: number.end + 1, short: false } : undefined;
}

function monthAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const number = smallNumberAt(points, at);
  if (!number || points.at(number.end) !== "月") return undefined;
  return { value: number.value, end: number.end + 1 };
}

/** 31日, and a time of that day: 24时, 零时. */
export function dayAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const number = smallNumberAt(points, points.at(at) === " " ? at + 1 : at);
  if (!number || !"日号".includes(points.at(number.end)) || points.at(number.end) === "") return undefined;
  const hour = smallNumberAt(points, number.end + 1);
  const timed = hour && points.at(hour.end) === "时";
  return { value: number.value, end: timed ? hour.end + 1 : number.end + 1 };
}

/** 31日 without a month says when, but not to us; at the end of a range it does (1月1日至31日). */
function dayAloneAt(points: CodePoints, at: number): DatePart | undefined {
  const day = points.at(at) === " " ? undefined : dayAt(points, at);
  return day && datePart({ end: day.end, day: day.value });
}

const startsWord = (next: string): boolean => next !== "" && MIDDLE_WORDS.includes(next);
