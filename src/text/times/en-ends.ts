import type { CodePoints } from "../code-points.ts";
import { datePart, isBareYear, type DatePart } from "./date-part.ts";
import { EN_UNITS, enDateAt, yearTail } from "./en-dates.ts";
import { afterGap, afterWords, isPossessive, wordAfter, wordAt, wordBefore, type Word } from "./en-words.ts";

/** Pelican closed 2025 with 226 million: the state at its end. */
export const ENDING: ReadonlySet<string> = new Set(["closed", "ended", "finished"]);

/** The end of June 2026, end-June, year-end 2025, the last day of 2025, the end of the year, of the quarter. */
export function lastOf(points: CodePoints, at: number): DatePart | undefined {
  const first = wordAt(points, at);
  const word = first?.text === "the" ? wordAfter(points, first.end) : first;
  if (!word) return undefined;
  const opening = openingOf(points, word) ?? midyearAt(points, word) ?? yearOutAt(points, word);
  if (opening) return opening;
  if (EN_UNITS.has(word.text)) return unitEnd(points, word);
  const turn = word.text === "turn" ? afterWords(points, word.end, ["of", "the", "year"]) : undefined;
  if (turn !== undefined) return datePart({ end: turn, last: true, anchor: { of: "text", unit: "year", by: -1 } });
  const day = word.text === "last" ? afterWords(points, word.end, ["day"]) : undefined;
  if (word.text !== "end" && word.text !== "close" && day === undefined) return undefined;
  const joined = points.at(word.end) === "-" ? word.end + 1 : undefined;
  const of = afterWords(points, day ?? word.end, ["of"]) ?? (word.text === "end" ? joined : undefined);
  if (of === undefined) return undefined;
  const the = afterWords(points, of, ["the"]);
  const unit = the === undefined ? undefined : wordAfter(points, the);
  if (unit && EN_UNITS.has(unit.text)) return endOfTold(points, unit);
  const part = enDateAt(points, of === joined ? of : afterGap(points, of));
  return part && part.day === null ? { ...part, last: true } : undefined;
}

/** By midyear, at mid-year. */
export const BY: ReadonlySet<string> = new Set(["by", "at"]);
const OPENED = new Set(["began", "opened", "started", "dawned"]);

/** 435 when the year began: the state at the end of the year before the text's. */
function openingOf(points: CodePoints, { text, start, end }: Word): DatePart | undefined {
  const the = text === "year" ? wordBefore(points, start) : undefined;
  if (the?.text !== "the" || !WHEN.has(wordBefore(points, the.start)?.text ?? "")) return undefined;
  const verb = wordAfter(points, end);
  return verb && OPENED.has(verb.text)
    ? datePart({ end: verb.end, last: true, anchor: { of: "text", unit: "year", by: -1 } })
    : undefined;
}
const WHEN = new Set(["when", "as"]);

/** Before the year is out, before this year is over; by New Year. */
function yearOutAt(points: CodePoints, { text, start, end }: Word): DatePart | undefined {
  if (text !== "new" && text !== "year") return undefined;
  const before = wordBefore(points, start);
  if (text === "new") {
    const year = afterWords(points, end, ["year"]);
    const isBy = year !== undefined && before?.text === "by" && wordAfter(points, year)?.text !== "s";
    return isBy ? datePart({ end: year, last: true }) : undefined;
  }
  const until = before?.text === "the" ? wordBefore(points, before.start) : undefined;
  if (until?.text !== "before" && until?.text !== "until") return undefined;
  const over = ["out", "over", "up", "done"].map((word) => afterWords(points, end, ["is", word])).find((at) => at !== undefined);
  return over === undefined ? undefined : datePart({ end: over, last: true });
}

/** By midyear, at mid-year, by the middle of last year: the state at the end of June. */
function midyearAt(points: CodePoints, { text, start, end }: Word): DatePart | undefined {
  if (text === "middle") {
    const tail = yearTail(points, end);
    const the = wordBefore(points, start);
    const isBy = the?.text === "the" && BY.has(wordBefore(points, the.start)?.text ?? "");
    const of = isBy && (tail.end > end || afterWords(points, end, ["of", "the", "year"]) !== undefined);
    return of ? datePart({ ...tail, month: 6, last: true }) : undefined;
  }
  const year = text === "mid" ? afterWords(points, end, ["year"]) : text === "midyear" ? end : undefined;
  if (year === undefined || !BY.has(wordBefore(points, start)?.text ?? "")) return undefined;
  return datePart({ ...yearTail(points, year), month: 6, last: true });
}

/** Year-end 2025, by year’s end, quarter-end; it ended the year with 748. */
function unitEnd(points: CodePoints, unit: Word): DatePart | undefined {
  const end = afterWords(points, isPossessive(points, unit.end) ? unit.end + 2 : unit.end, ["end"]);
  if (end !== undefined)
    return unit.text === "year" ? datePart({ ...yearTail(points, end), last: true }) : endOfTold(points, { ...unit, end });
  const the = unit.text === "year" ? wordBefore(points, unit.start) : undefined;
  const verb = the?.text === "the" ? wordBefore(points, the.start) : undefined;
  return verb && ENDING.has(verb.text) ? endOfTold(points, unit) : undefined;
}

/** Of the year that the text tells of or is of; of the month or quarter only if one was told. */
function endOfTold(points: CodePoints, { text, end }: Word): DatePart | undefined {
  if (text === "year") return datePart({ end, last: true });
  const unit = points.at(end) === "-" ? undefined : EN_UNITS.get(text);
  return unit === "month" || unit === "quarter"
    ? datePart({ end, last: true, anchor: { of: "before", unit, by: 0 } })
    : undefined;
}

/** Last year’s end, 2025’s fourth quarter: a part of the year that owns it; the part itself where it owns none. */
export function partOwned(points: CodePoints, year: DatePart): DatePart {
  const next = isBareYear(year) && isPossessive(points, year.end) ? wordAfter(points, year.end + 2) : undefined;
  if (!next) return year;
  if (next.text === "end" || next.text === "close") return { ...year, last: true, end: next.end };
  const part = enDateAt(points, next.start);
  const isPart = part && part.months !== null && part.year === null && part.anchor === null;
  return isPart ? { ...year, months: part.months, end: part.end } : year;
}
