import type { CodePoints } from "../code-points.ts";
import { arabicDigit, hanDigit, numeralAt, numeralValue } from "../numerals.ts";
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
/** The longer first. 以来 leaves the end open, 前 the beginning; after 初 no calendar can tell. */
const AFTER: readonly (readonly [string, DatePart["reach"]])[] = [
  ["以来", "since"],
  ["至今", "since"],
  ["以后", "after"],
  ["之后", "after"],
  ["以前", "until"],
  ["之前", "until"],
  ["前后", null],
  ["左右", null],
  ["上旬", null],
  ["中旬", null],
  ["下旬", null],
  ["初", null],
  ["起", "since"],
  ["后", "after"],
  ["前", "until"],
];
/** 起 and 前 that begin another word: 起草, 前沿. */
const NO_AFTER = "草沿端景瞻言述台";

/** The date or period that begins here. */
export function zhDateAt(points: CodePoints, at: number): DatePart | undefined {
  return (
    isoAt(points, at) ??
    relativeAt(points, at) ??
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
  if (points.at(end) === mark || /[A-Za-z0-9%]/.test(points.at(end))) return undefined;
  return datePart({ end, year: year.value, month: month.value, day: day?.value ?? null });
}

/** 今年6月底: relative to a day that the text may not give. */
function relativeAt(points: CodePoints, at: number): DatePart | undefined {
  const word = RELATIVE_YEARS.find(([candidate]) => points.has(candidate, at));
  if (!word) return undefined;
  const [{ length }, anchor] = word;
  const after = at + length;
  const vague = anchor === null;
  const tail = tailAt(points, after, null, false);
  if (tail) return { ...tail, anchor, vague: vague || tail.vague };
  const last = endOfYearAt(points, after);
  if (last !== undefined) return datePart({ end: last, last: true, anchor, vague });
  return closed(points, datePart({ end: points.at(after) === "内" ? after + 1 : after, anchor, vague }));
}

function withYearAt(points: CodePoints, at: number): DatePart | undefined {
  const year = yearAt(points, at);
  if (!year) return undefined;
  const { short, value } = year;
  const tail = tailAt(points, points.at(year.end) === " " ? year.end + 1 : year.end, value, false);
  if (tail) return { ...tail, short };
  const last = endOfYearAt(points, year.end);
  if (last !== undefined) return datePart({ end: last, year: value, last: true, short });
  const middle = points.at(year.end) === "年" ? year.end + 1 : year.end;
  if (points.at(middle) === "中" && !startsWord(points.at(middle + 1))) return datePart({ end: middle + 1, vague: true });
  const end = points.at(year.end) === "度" ? year.end + 1 : year.end;
  return closed(points, datePart({ end, year: value, short }));
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
    const isShort = dated || namedSpanAt(points, mark + 1) !== undefined;
    return isShort ? { value: fullYear(digits.value), end: mark + 1, short: true } : undefined;
  }
  if (digits.length > 0) return undefined;
  const han = [0, 1, 2, 3].map((offset) => hanDigit(points.at(at + offset)));
  if (han.some((digit) => digit === undefined)) return undefined;
  const value = Number(han.join(""));
  return isYear(value) ? { value, end: mark + 1, short: false } : undefined;
}

/** What may follow a year, or stand alone where the year is clear: 下半年, 三季度, 6月底, 11月1日, and only alone 年底. */
function tailAt(points: CodePoints, at: number, year: number | null, alone: boolean): DatePart | undefined {
  const span = spanAt(points, at) ?? (alone ? undefined : latinSpanAt(points, at));
  if (span) {
    const last = lastAt(points, span.end);
    const part = { year, months: span.months };
    return last === undefined
      ? closed(points, datePart({ ...part, end: span.end }))
      : datePart({ ...part, end: last, last: true });
  }
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

interface Stretch {
  readonly months: readonly [number, number];
  readonly end: number;
}

function spanAt(points: CodePoints, at: number): Stretch | undefined {
  const named = namedSpanAt(points, at);
  if (named) return named;
  if (points.at(at) !== "前") return monthsAt(points, at);
  const count = smallNumberAt(points, at + 1);
  if (!count || count.value > 12 || !points.has("个月", count.end)) return undefined;
  return { months: [1, count.value], end: count.end + 2 };
}

/** 上半年, 前三季度, 第三季度, 首季. */
function namedSpanAt(points: CodePoints, at: number): Stretch | undefined {
  const named = SPANS.find(([word]) => points.has(word, at));
  if (named) return { months: named[1], end: at + named[0].length };
  const first = points.at(at) === "第" ? at + 1 : at;
  const digit = points.at(first);
  const quarter = digit === "" ? -1 : digit === "首" ? 0 : Math.max(QUARTERS.indexOf(digit), "1234".indexOf(digit));
  if (quarter < 0 || !(points.has("季度", first + 1) || (digit === "首" && points.has("季", first + 1)))) return undefined;
  return { months: [quarter * 3 + 1, quarter * 3 + 3], end: first + (points.has("季度", first + 1) ? 3 : 2) };
}

/** Q3 and H1 after a year: 2025年Q3. */
function latinSpanAt(points: CodePoints, at: number): Stretch | undefined {
  const size = { Q: 3, q: 3, H: 6, h: 6 }[points.at(at)];
  const digit = Number(arabicDigit(points.at(at + 1)) ?? NaN);
  if (size === undefined || !(digit >= 1 && digit * size <= 12)) return undefined;
  if (/[A-Za-z0-9]/.test(points.at(at + 2))) return undefined;
  return { months: [(digit - 1) * size + 1, digit * size], end: at + 2 };
}

/** 1—6月: the first month without its unit. */
function monthsAt(points: CodePoints, at: number): Stretch | undefined {
  const first = digitsAt(points, at);
  if (first.length === 0 || first.length > 2 || !isRangeMark(points.at(first.end))) return undefined;
  const second = digitsAt(points, first.end + 1);
  if (second.length === 0 || second.length > 2 || points.at(second.end) !== "月") return undefined;
  const inYear = first.value >= 1 && first.value < second.value && second.value <= 12;
  return inYear ? { months: [first.value, second.value], end: second.end + 1 } : undefined;
}

export const lastAt = (points: CodePoints, at: number): number | undefined => {
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

/** Of one or two digits, or 一 to 三十一. */
export function smallNumberAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const digits = digitsAt(points, at);
  if (digits.length > 0) return digits.length <= 2 ? digits : undefined;
  if (hanDigit(points.at(at)) === undefined && points.at(at) !== "十") return undefined;
  const numeral = numeralAt(points, at);
  const value = numeral && numeralValue(numeral);
  return typeof value === "string" && value.length <= 2 ? { value: Number(value), end: numeral?.end ?? at } : undefined;
}

export function digitsAt(points: CodePoints, at: number): { value: number; length: number; end: number } {
  let text = "";
  for (let digit = arabicDigit(points.at(at)); digit !== undefined && text.length < 5;) {
    text += digit;
    digit = arabicDigit(points.at(at + text.length));
  }
  return { value: Number(text), length: text.length, end: at + text.length };
}

/** 2025年以来, 2025年12月31日前: an open stretch, of which only one end is said; and 2025年初. */
export function closed(points: CodePoints, found: DatePart): DatePart {
  const after = AFTER.find(([candidate]) => points.has(candidate, found.end));
  if (!after) return found;
  const [{ length }, reach] = after;
  const next = points.at(found.end + length);
  if (next !== "" && NO_AFTER.includes(next)) return found;
  const end = found.end + length;
  return reach === null ? { ...found, end, vague: true } : { ...found, end, reach };
}

const startsWord = (next: string): boolean => next !== "" && MIDDLE_WORDS.includes(next);

/** Between the two ends of a range. */
export const isRangeMark = (point: string): boolean => point !== "" && "至到-–—~～－".includes(point);
