import { isLatin, type CodePoints, type Span } from "../code-points.ts";
import { arabicDigit, beginsNumeral, hanDigit } from "../numerals.ts";
import { isBareYear, type DatePart } from "./date-part.ts";
import { enTimeAt } from "./en-times.ts";
import type { NamedTable } from "./named-table.ts";
import { isReckoned } from "./resolve.ts";
import { foundDate, type Found, type Said } from "./said.ts";
import { zhDateAt } from "./zh-dates.ts";
import { isRangeMark } from "./zh-numbers.ts";
import { holidayOfYear } from "./zh-holidays.ts";
import { zhTimeAt } from "./zh-relative.ts";

/** What is looked for. */
export interface Scan {
  readonly date: string | null;
  /** Only Chinese dates and dates in figures, and nothing that depends on the text's date. */
  readonly explicit: boolean;
  readonly named?: NamedTable;
}

/** Words of a time with their language, and where the text has them. */
export interface Place extends Span {
  readonly said: Said;
  readonly second: DatePart | null;
  readonly language: "zh" | "en";
}

const DIGITS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十两兩";
const OPENERS = new Set(Array.from(`今去前明上本当同次翌往近下全第首头末年民${DIGITS}`));
/** With those that begin only a time that depends on the text's date or on the times before. */
const ALL_OPENERS = new Set([...OPENERS, ...Array.from("后这那该昨过最目截到迄至现如眼时日此其随之以半隔开未接再又往倒")]);

/** The words of a time that begin here. */
export function placeAt(points: CodePoints, at: number, point: string, scan: Scan): Place | undefined {
  if (scan.explicit) {
    const found = OPENERS.has(point) && isFirst(points, at, point) ? explicitAt(points, at) : undefined;
    return found && chinesePlace(points, at, found, scan);
  }
  if (isLatin(point)) return latinPlaceAt(points, at, scan);
  if (!(ALL_OPENERS.has(point) || scan.named?.mayBegin(point)) || !isFirst(points, at, point)) return undefined;
  const zh = scan.named?.at(points, at) ?? namedAfterYear(points, at, scan);
  if (zh) return chinesePlace(points, at, zh, scan);
  return point >= "0" && point <= "9" ? latinPlaceAt(points, at, scan) : undefined;
}

const explicitAt = (points: CodePoints, at: number): Found | undefined => {
  const part = zhDateAt(points, at);
  return part && foundDate(part);
};

/** 2026年春节, or whatever else Chinese words say. */
function namedAfterYear(points: CodePoints, at: number, { named }: Scan): Found | undefined {
  const found = zhTimeAt(points, at);
  if (found?.said.kind !== "date") return found;
  return named?.afterYear(points, found.said.part) ?? holidayAfter(points, found.said.part) ?? found;
}

const holidayAfter = (points: CodePoints, part: DatePart): Found | undefined =>
  isBareYear(part) ? holidayOfYear(points, part) : undefined;

/** No part of a longer number. */
function isFirst(points: CodePoints, at: number, point: string): boolean {
  const before = points.at(at - 1);
  if (arabicDigit(point) !== undefined)
    return arabicDigit(before) === undefined && before !== "." && (!isLatin(before) || isWholeYear(points, at));
  return hanDigit(point) === undefined || (hanDigit(before) === undefined && before !== "十");
}

/** MiniMax2025年: a year of four digits that stands at a Latin name. */
function isWholeYear(points: CodePoints, at: number): boolean {
  return points.at(at + 4) === "年" && [0, 1, 2, 3].every((by) => arabicDigit(points.at(at + by)) !== undefined);
}

function chinesePlace(points: CodePoints, at: number, { said, end }: Found, scan: Scan): Place {
  const second = said.kind === "date" ? rangeEnd(points, said.part, scan) : undefined;
  const last = second?.end ?? end;
  const language = scan.explicit ? "zh" : languageOf(points, { start: at, end: last });
  return { said, second: second ?? null, start: at, end: last, language };
}

/** 2025年1月至6月, 8月31日至11月1日, 2024年底到2025年底: the part after the mark. */
function rangeEnd(points: CodePoints, first: DatePart, scan: Scan): DatePart | undefined {
  const open = first.vague || first.reach !== null || (scan.explicit && isReckoned(first));
  const mark = points.at(first.end);
  if (open || !isRangeMark(mark) || points.at(first.end + 1) === mark) return undefined;
  if (beginsNumeral(points.at(first.end + 1))) return zhDateAt(points, first.end + 1);
  if (scan.explicit) return undefined;
  const said = zhTimeAt(points, first.end + 1)?.said;
  return said?.kind === "date" ? said.part : undefined;
}

function latinPlaceAt(points: CodePoints, at: number, scan: Scan): Place | undefined {
  const before = points.at(at - 1);
  if (isLatin(before) || arabicDigit(before) !== undefined) return undefined;
  const named = scan.named?.at(points, at);
  const found = named ? { ...named, second: null } : enTimeAt(points, at);
  if (!found) return undefined;
  const span = { start: at, end: found.end };
  return { said: found.said, second: found.second, ...span, language: languageOf(points, span) };
}

const NEAR = 12;
const isHan = (point: string): boolean => point >= "\u4e00" && point <= "\u9fff";

/** Of the words themselves; of figures alone (2025-12-31, Q3), that of the nearest letter before them, else behind them. */
function languageOf(points: CodePoints, { start, end }: Span): "zh" | "en" {
  for (let at = start; at < end; at += 1) {
    if (isHan(points.at(at))) return "zh";
    if (isLatin(points.at(at)) && isLatin(points.at(at + 1))) return "en";
  }
  for (let by = 1; by <= NEAR; by += 1) if (isLetter(points.at(start - by))) return isHan(points.at(start - by)) ? "zh" : "en";
  for (let by = 0; by < NEAR; by += 1) if (isLetter(points.at(end + by))) return isHan(points.at(end + by)) ? "zh" : "en";
  return "en";
}

const isLetter = (point: string): boolean => isHan(point) || isLatin(point);
