import { isDatePrefix, type Period } from "../../model/dates.ts";
import { isLatin, type CodePoints } from "../code-points.ts";
import { nextDay } from "./calendar.ts";
import { enStandsAgainst } from "./en-introductions.ts";
import { mentionOf, type Before } from "./mention-of.ts";
import { NamedTable } from "./named-table.ts";
import { placeAt, type Place, type Scan } from "./places.ts";
import type { Known } from "./resolve.ts";
import type { Said } from "./said.ts";
import { simplified } from "./simplified.ts";
import type { TimeMention, TimeOptions } from "./time-mention.ts";

/**
 * Every time of a text, in order, Chinese or English, absolute or relative to the text's own date. A year carries over to
 * bare months within a line, never across lines. How each kind of words is worked out: docs/times.md.
 */
export function findTimes(points: CodePoints, options: TimeOptions): TimeMention[] {
  const date = options.date !== null && isDatePrefix(options.date) ? options.date : null;
  const named = new NamedTable(options.named ?? [], options.names);
  return scanTimes(simplified(points), { date, explicit: false, named }).map((mention) => ({
    ...mention,
    text: points.slice(mention.start, mention.end),
  }));
}

export function scanTimes(points: CodePoints, scan: Scan): TimeMention[] {
  const found: TimeMention[] = [];
  let [carry, before, main]: (Known | null)[] = [null, null, null];
  // What had been told before a time that a sentence tells beside its own.
  let aside: Before | null = null;
  let [isEnded, hasOpened, start] = [false, false, 0];
  for (let at = 0; at < points.length;) {
    const point = points.at(at);
    if (point === "\n") [carry, before, main, aside, start] = [null, null, null, null, at + 1];
    const place = placeAt(points, at, point, scan);
    if (endsSentence(points, at, point)) [isEnded, start] = [true, at + 2];
    if (point === "。" || point === "；") {
      start = at + 1;
      if (aside) [before, main, aside] = [aside.before, aside.carry, null];
    }
    if (!place) {
      at = passed(points, at, point);
      continue;
    }
    const told: Before = {
      ...scan,
      carry: carry ?? null,
      before: before ?? null,
      isFar: isEnded && !hasOpened && place.language === "en",
    };
    const [mention, says] = mentionBehind(points, place, told, main ?? null);
    found.push(mention);
    if (isAside(mention, told.carry, start)) aside ??= told;
    else if (says.carries && !mention.base) aside = null;
    const known: Known = { period: mention.period, relative: mention.relative, asOf: mention.asOf };
    // “The same day” that refers to nothing says no year, and takes none from what follows.
    // 446 in 2025, against 238 in 2024: what follows goes on with the first.
    const isBeside = before !== null && mention.from && place.language === "en" && enStandsAgainst(points, mention);
    const carries = says.carries && !mention.base && !isBeside && !isYearsBefore(mention.period, carry?.period ?? null);
    if (carries && (mention.period || !(refersBack(place.said) || isYearEnd(place.said)))) {
      [carry, main, isEnded, hasOpened] = [
        { ...known, period: beganIn(mention) ?? known.period ?? says.within ?? says.rough ?? null },
        null,
        false,
        place.start - start <= LONGEST_OPENING,
      ];
    }
    if (says.refers && !mention.base && !isBeside && mention.period) before = known;
    at = mention.end;
  }
  return found;
}

/** 11月1日之后…全年, in January: what goes on into the next year for some months is of the year in which it began. */
function beganIn({ open, period }: TimeMention): Period | null {
  if (open !== "end" || !period || period.start.slice(0, 4) === period.end.slice(0, 4)) return null;
  return nextDay(period.start, HALF_YEAR) > period.end ? { start: period.start, end: period.start } : null;
}
const HALF_YEAR = 184;

/** A time as the time before it makes it, or, where it cannot be of that, as what the text is of does. */
function mentionBehind(points: CodePoints, place: Place, told: Before, main: Known | null): ReturnType<typeof mentionOf> {
  const own = mentionOf(points, place, told);
  return own[0].period || !main ? own : mentionOf(points, place, { ...told, carry: main });
}

/** 今年5月7058个，而2024年底只有163个。: within a Chinese sentence a time is told that is before what the text is of. */
function isAside({ period, start, base, language }: TimeMention, carry: Known | null, opening: number): boolean {
  const told = carry?.period;
  if (!period || !told || base || language !== "zh" || start - opening <= LONGEST_OPENING_ZH) return false;
  return period.start < told.start && period.end < told.end;
}

/** 而在去年底 */
const LONGEST_OPENING_ZH = 4;

/** “In 2024 it had 302. By June, 400”: a time that opens its sentence is that of the next one too. “In the ” */
const LONGEST_OPENING = 10;

/** 今年5月7058个，去年5月3445个: told beside it, so that what follows goes on with the first. */
function isYearsBefore(period: Period | null, carry: Period | null): boolean {
  if (!period || !carry || period.start >= carry.start) return false;
  const isYear = period.start.endsWith("-01-01") && period.end.endsWith("-12-31");
  return !isYear && period.start.slice(4) === carry.start.slice(4) && period.end.slice(4) === carry.end.slice(4);
}

const refersBack = (said: Said): boolean => said.kind === "date" && said.part.anchor?.of === "before";
/** 年末: of a year that nothing tells it takes none from what follows. */
const isYearEnd = (said: Said): boolean =>
  said.kind === "date" && said.part.last && said.part.month === null && said.part.months === null && said.part.year === null;
const endsSentence = (points: CodePoints, at: number, point: string): boolean =>
  (point === "." || point === "!" || point === "?") && points.at(at + 1) === " ";

/** The next place where a time may begin: a word or a number is passed over as a whole. */
function passed(points: CodePoints, at: number, point: string): number {
  let end = at + 1;
  if (isLatin(point)) while (isLatin(points.at(end))) end += 1;
  return end;
}
