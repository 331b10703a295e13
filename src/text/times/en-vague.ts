import type { CodePoints } from "../code-points.ts";
import { EN_UNITS, enDateAt, SEASONS } from "./en-dates.ts";
import { BY } from "./en-ends.ts";
import { unitOf } from "./en-lengths.ts";
import { afterGap, afterWords, wordAfter, wordBefore, type Word } from "./en-words.ts";
import { datePart, isBareYear } from "./date-part.ts";
import { foundDate, type Found, type Said } from "./said.ts";

const NOW: Said = { kind: "now" };
export const VAGUE: Said = { kind: "vague" };
/** At present, to date; at the time of writing, as of this writing, as of press time. */
const PRESENT: readonly (readonly string[])[] = [
  ["to", "date"],
  ["so", "far"],
  ["thus", "far"],
  ["at", "present"],
  ["this", "writing"],
  ["time", "of", "writing"],
  ["press", "time"],
];

/** Now, to date, so far, so far this year, the year so far, year to date. */
export function nowAt(points: CodePoints, word: Word): Found | undefined {
  const { end, text } = word;
  if (text === "now") return wordBefore(points, word.start)?.text === "from" ? undefined : { end, said: NOW };
  if (text === "currently") return { end, said: NOW };
  if (text === "ytd") return sinceStart(end, "year");
  const toDate = text === "year" ? afterWords(points, end, ["to", "date"]) : undefined;
  if (toDate !== undefined) return sinceStart(toDate, "year");
  const unit = EN_UNITS.get(text);
  const soFar = unit === undefined ? undefined : afterWords(points, end, ["so", "far"]);
  const isThe = soFar !== undefined && wordBefore(points, word.start)?.text === "the";
  if (isThe && (unit === "year" || unit === "quarter" || unit === "month")) return sinceStart(soFar, unit);
  const phrase = PRESENT.find(([first, ...rest]) => first === text && afterWords(points, end, rest) !== undefined);
  const after = phrase && afterWords(points, end, phrase.slice(1));
  if (after === undefined) return undefined;
  const start = text === "so" ? enDateAt(points, afterGap(points, afterWords(points, after, ["in"]) ?? after)) : undefined;
  return start ? foundDate({ ...start, reach: "since" }) : { end: after, said: NOW };
}

/** From the first day of the year, quarter or month of the text. */
const sinceStart = (end: number, unit: "year" | "quarter" | "month"): Found =>
  foundDate(datePart({ end, anchor: { of: "text", unit, by: 0 }, reach: "since" }));

const PARTS = new Set("early late mid middle beginning start earlier later".split(" "));
/** Halfway through 2026. */
const THROUGH = new Set(["halfway", "midway"]);
/** These say a part of a time only with “of”. */
const OF_TIME = new Set(["beginning", "start", "middle"]);
/** These only with “in”, or where the time is reckoned from the text's date: earlier this year. */
const BESIDE = new Set(["earlier", "later"]);

/** Early 2025, mid-2025, the beginning of June, the start of the year, spring 2025, by the summer, in recent years. */
export function vagueAt(points: CodePoints, word: Word): Found | undefined {
  const { text, end } = word;
  if (text === "recently") return isAsRecent(points, word) ? undefined : { end, said: VAGUE };
  if (text === "midyear") return isByIt(points, word) ? undefined : { end, said: VAGUE };
  const few = fewAt(points, word);
  if (few !== undefined) return { end: few, said: VAGUE };
  if (!PARTS.has(text) && !SEASONS.has(text) && !THROUGH.has(text)) return undefined;
  const joined = THROUGH.has(text) ? "through" : BESIDE.has(text) ? "in" : "of";
  const of = afterWords(points, end, [joined]);
  if (of === undefined && SEASONS.has(text) && isTheSeason(points, word)) return { end, said: VAGUE };
  if (of === undefined && (OF_TIME.has(text) || THROUGH.has(text))) return undefined;
  const midyear = text === "mid" ? afterWords(points, end, ["year"]) : undefined;
  if (midyear !== undefined) return isByIt(points, word) ? undefined : { end: midyear, said: VAGUE };
  const year = of === undefined ? undefined : afterWords(points, of, ["the", "year"]);
  const isBeginning = (text === "start" || text === "beginning") && beforeThe(points, word)?.text === "since";
  if (year !== undefined && isBeginning) return sinceStart(year, "year");
  if (year !== undefined && text === "middle" && BY.has(beforeThe(points, word)?.text ?? "")) return undefined;
  if (year !== undefined && !SEASONS.has(text)) return { end: year, said: VAGUE };
  const part = enDateAt(points, afterGap(points, of ?? end));
  if (text === "middle" && part && isBareYear(part) && BY.has(beforeThe(points, word)?.text ?? "")) return undefined;
  if (!part || (SEASONS.has(text) && part.month !== null)) return undefined;
  if (BESIDE.has(text) && of === undefined && part.anchor?.of !== "text") return undefined;
  return foundDate(isBeginning ? part : { ...part, vague: true });
}

/** By midyear, at mid-year: the state at the end of June. */
const isByIt = (points: CodePoints, { start }: Word): boolean => BY.has(wordBefore(points, start)?.text ?? "");

/** As recently as 2024 is 2024. */
const isAsRecent = (points: CodePoints, { start, end }: Word): boolean =>
  wordBefore(points, start)?.text === "as" && wordAfter(points, end)?.text === "as";

/** Recent years, the past few months, the last few weeks, the coming year. */
function fewAt(points: CodePoints, { text, end }: Word): number | undefined {
  if (text === "coming") {
    const unit = wordAfter(points, end);
    return unit && unitOf(unit) ? unit.end : undefined;
  }
  if (text !== "recent" && text !== "past" && text !== "last") return undefined;
  const few = afterWords(points, end, ["few"]) ?? (text === "recent" ? end : undefined);
  const unit = few === undefined ? undefined : wordAfter(points, few);
  return unit && unitOf(unit) && unit.text.endsWith("s") ? unit.end : undefined;
}

const BEFORE_SEASON = new Set("by since in over during until this".split(" "));

/** By the summer. */
const isTheSeason = (points: CodePoints, word: Word): boolean => BEFORE_SEASON.has(beforeThe(points, word)?.text ?? "");

/** The word before “the”, where that stands before a word. */
function beforeThe(points: CodePoints, { start }: Word): Word | undefined {
  const the = wordBefore(points, start);
  return the?.text === "the" ? wordBefore(points, the.start) : undefined;
}
