import type { CodePoints } from "./code-points.ts";
import { arabicDigit, hanDigit, numeralAt, numeralValue } from "./numerals.ts";

/** A date or period as written, before anything is known of the text around it. */
export interface DatePart {
  readonly end: number;
  /** null: not said, so that the text around it must. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 底, 末: the last day of the year or month. */
  readonly last: boolean;
  /** First and last month of a half-year, a quarter or the whole year, where it is named so. */
  readonly months: readonly [number, number] | null;
  /** Says when, but not so that a calendar could tell: 初, 中旬, 今年, 以来. */
  readonly vague: boolean;
}

const RELATIVE_YEARS = ["今年", "去年", "前年", "明年", "上年", "本年", "当年", "同年", "次年", "翌年", "往年", "近年"];
const SPANS: readonly (readonly [string, readonly [number, number]])[] = [
  ["上半年", [1, 6]],
  ["下半年", [7, 12]],
  ["全年", [1, 12]],
  ["前三季度", [1, 9]],
  ["前两季度", [1, 6]],
];
const QUARTERS = "一二三四";
/** 中 that begins another word: 2025年中国. */
const MIDDLE_WORDS = "国央共华小东西南北部级文外医学型期";
/** 底 and 末 that begin another word: 底层, 底座, 末端. */
const NO_END = "层座部线盘气蕴端梢";
const VAGUE_AFTER = ["以来", "以后", "之后", "以前", "之前", "前后", "左右", "初", "起", "后", "前", "上旬", "中旬", "下旬"];
/** 起 and 前 that begin another word: 起草, 前沿. */
const NO_VAGUE = "草沿端景瞻言述台";

/** The date or period that begins here. */
export function datePartAt(points: CodePoints, at: number): DatePart | undefined {
  return (
    isoAt(points, at) ?? relativeAt(points, at) ?? withYearAt(points, at) ?? tailAt(points, at, null) ?? dayAloneAt(points, at)
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
  if (points.at(end) === mark || /[A-Za-z0-9%]/.test(points.at(end))) return undefined;
  return part({ end, year: year.value, month: month.value, day: day?.value ?? null });
}

/** 今年6月底: relative to a day that the text may not give. */
function relativeAt(points: CodePoints, at: number): DatePart | undefined {
  const word = RELATIVE_YEARS.find((candidate) => points.has(candidate, at));
  if (!word) return undefined;
  const after = at + word.length;
  const end = tailAt(points, after, 0)?.end ?? endOfYearAt(points, after) ?? after;
  return part({ end: vagueEnd(points, end) ?? end, vague: true });
}

function withYearAt(points: CodePoints, at: number): DatePart | undefined {
  const year = yearAt(points, at);
  if (!year) return undefined;
  const tail = tailAt(points, points.at(year.end) === " " ? year.end + 1 : year.end, year.value);
  if (tail) return tail;
  const last = endOfYearAt(points, year.end);
  if (last !== undefined) return part({ end: last, year: year.value, last: true, vague: year.short });
  const middle = points.at(year.end) === "年" ? year.end + 1 : year.end;
  if (points.at(middle) === "中" && !startsWord(points.at(middle + 1))) return part({ end: middle + 1, vague: true });
  const end = points.at(year.end) === "度" ? year.end + 1 : year.end;
  return closed(points, part({ end, year: year.value, vague: year.short }));
}

/** 2025年, 二〇二五年; 25年底 is a year too, but 25年 may be a stretch of time. */
function yearAt(points: CodePoints, at: number): { value: number; end: number; short: boolean } | undefined {
  const digits = digitsAt(points, at);
  const end = digits.length > 0 ? digits.end : at + 4;
  const mark = points.at(end) === " " ? end + 1 : end;
  if (points.at(mark) !== "年") return undefined;
  if (digits.length === 4 && isYear(digits.value)) return { value: digits.value, end: mark + 1, short: false };
  if (digits.length === 2) {
    const follows = points.at(mark + 1);
    const dated = follows !== "" && ("底末初".includes(follows) || monthAt(points, mark + 1) !== undefined);
    return dated ? { value: 0, end: mark + 1, short: true } : undefined;
  }
  if (digits.length > 0) return undefined;
  const han = [0, 1, 2, 3].map((offset) => hanDigit(points.at(at + offset)));
  if (han.some((digit) => digit === undefined)) return undefined;
  const value = Number(han.join(""));
  return isYear(value) ? { value, end: mark + 1, short: false } : undefined;
}

/** What may follow a year, or stand alone where the year is clear: 下半年, 三季度, 6月底, 11月1日, 年底. */
function tailAt(points: CodePoints, at: number, year: number | null): DatePart | undefined {
  const span = spanAt(points, at);
  if (span) return closed(points, part({ end: span.end, year, months: span.months, vague: year === 0 }));
  const month = monthAt(points, at);
  if (!month) {
    const last = year === null ? endOfYearAt(points, at) : undefined;
    return last === undefined ? undefined : part({ end: last, year, last: true });
  }
  const end = points.at(month.end) === "份" ? month.end + 1 : month.end;
  const last = lastAt(points, points.at(end) === "月" ? end + 1 : end);
  const base = { year, month: month.value, vague: year === 0 };
  if (last !== undefined) return part({ ...base, end: last, last: true });
  const day = dayAt(points, end);
  return closed(points, part({ ...base, end: day?.end ?? end, day: day?.value ?? null }));
}

function spanAt(points: CodePoints, at: number): { months: readonly [number, number]; end: number } | undefined {
  const named = SPANS.find(([word]) => points.has(word, at));
  if (named) return { months: named[1], end: at + named[0].length };
  const first = points.at(at) === "第" ? at + 1 : at;
  const digit = points.at(first);
  const quarter = digit === "" ? -1 : digit === "首" ? 0 : Math.max(QUARTERS.indexOf(digit), "1234".indexOf(digit));
  if (quarter >= 0 && (points.has("季度", first + 1) || (digit === "首" && points.has("季", first + 1)))) {
    return { months: [quarter * 3 + 1, quarter * 3 + 3], end: first + (points.has("季度", first + 1) ? 3 : 2) };
  }
  if (points.at(at) !== "前") return monthsAt(points, at);
  const count = smallNumberAt(points, at + 1);
  if (!count || count.value > 12 || !points.has("个月", count.end)) return undefined;
  return { months: [1, count.value], end: count.end + 2 };
}

/** 1—6月: the first month without its unit. */
function monthsAt(points: CodePoints, at: number): { months: readonly [number, number]; end: number } | undefined {
  const first = digitsAt(points, at);
  const mark = points.at(first.end);
  if (first.length === 0 || first.length > 2 || mark === "" || !"至到-–—~～－".includes(mark)) return undefined;
  const second = digitsAt(points, first.end + 1);
  if (second.length === 0 || second.length > 2 || points.at(second.end) !== "月") return undefined;
  const inYear = first.value >= 1 && first.value < second.value && second.value <= 12;
  return inYear ? { months: [first.value, second.value], end: second.end + 1 } : undefined;
}

const lastAt = (points: CodePoints, at: number): number | undefined => {
  if (points.at(at) !== "底" && points.at(at) !== "末") return undefined;
  return points.at(at + 1) !== "" && NO_END.includes(points.at(at + 1)) ? undefined : at + 1;
};

/** 底 or 末 after 年, with or without a second 年. */
function endOfYearAt(points: CodePoints, at: number): number | undefined {
  if (points.at(at) === "年") return lastAt(points, at + 1);
  return points.at(at - 1) === "年" ? lastAt(points, at) : undefined;
}

function monthAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const number = smallNumberAt(points, at);
  if (!number || points.at(number.end) !== "月") return undefined;
  return { value: number.value, end: number.end + 1 };
}

/** 31日, and a time of that day: 24时, 零时. */
function dayAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const number = smallNumberAt(points, points.at(at) === " " ? at + 1 : at);
  if (!number || !"日号".includes(points.at(number.end)) || points.at(number.end) === "") return undefined;
  const hour = smallNumberAt(points, number.end + 1);
  const timed = hour && points.at(hour.end) === "时";
  return { value: number.value, end: timed ? hour.end + 1 : number.end + 1 };
}

/** 31日 without a month says when, but not to us; at the end of a range it does (1月1日至31日). */
function dayAloneAt(points: CodePoints, at: number): DatePart | undefined {
  const day = points.at(at) === " " ? undefined : dayAt(points, at);
  return day && part({ end: day.end, day: day.value });
}

/** Of one or two digits, or 一 to 三十一. */
function smallNumberAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const digits = digitsAt(points, at);
  if (digits.length > 0) return digits.length <= 2 ? digits : undefined;
  if (hanDigit(points.at(at)) === undefined && points.at(at) !== "十") return undefined;
  const numeral = numeralAt(points, at);
  const value = numeral && numeralValue(numeral);
  return typeof value === "string" && value.length <= 2 ? { value: Number(value), end: numeral?.end ?? at } : undefined;
}

function digitsAt(points: CodePoints, at: number): { value: number; length: number; end: number } {
  let text = "";
  for (let digit = arabicDigit(points.at(at)); digit !== undefined && text.length < 5;) {
    text += digit;
    digit = arabicDigit(points.at(at + text.length));
  }
  return { value: Number(text), length: text.length, end: at + text.length };
}

/** 2025年以来, 2025年12月31日前: an open stretch, of which only one end is said. */
function closed(points: CodePoints, found: DatePart): DatePart {
  const end = vagueEnd(points, found.end);
  return end === undefined ? found : { ...found, end, vague: true };
}

function vagueEnd(points: CodePoints, at: number): number | undefined {
  const word = VAGUE_AFTER.find((candidate) => points.has(candidate, at));
  if (!word) return undefined;
  const next = points.at(at + word.length);
  return next !== "" && NO_VAGUE.includes(next) ? undefined : at + word.length;
}

const startsWord = (next: string): boolean => next !== "" && MIDDLE_WORDS.includes(next);
const isYear = (value: number): boolean => value >= 1900 && value < 2100;

function part(said: Partial<DatePart> & Pick<DatePart, "end">): DatePart {
  return { year: null, month: null, day: null, last: false, months: null, vague: false, ...said };
}
