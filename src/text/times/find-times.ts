import { isDatePrefix, type Period } from "../../model/dates.ts";
import { isLatin, type CodePoints } from "../code-points.ts";
import { mentionOf } from "./mention-of.ts";
import { NamedTable } from "./named-table.ts";
import { placeAt, type Scan } from "./places.ts";
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
  let [carry, before]: (Known | null)[] = [null, null];
  let [isEnded, hasOpened, start] = [false, false, 0];
  for (let at = 0; at < points.length;) {
    const point = points.at(at);
    if (point === "\n") [carry, before, start] = [null, null, at + 1];
    const place = placeAt(points, at, point, scan);
    if (endsSentence(points, at, point)) [isEnded, start] = [true, at + 2];
    if (!place) {
      at = passed(points, at, point);
      continue;
    }
    const [mention, told] = mentionOf(points, place, {
      ...scan,
      carry: carry ?? null,
      before: before ?? null,
      isFar: isEnded && !hasOpened && place.language === "en",
    });
    found.push(mention);
    const known = { period: mention.period, relative: mention.relative, asOf: mention.asOf };
    // “The same day” that refers to nothing says no year, and takes none from what follows.
    const carries = told.carries && !mention.base && !isYearsBefore(mention.period, carry?.period ?? null);
    if (carries && (mention.period || !refersBack(place.said))) {
      [carry, isEnded, hasOpened] = [
        { ...known, period: known.period ?? told.within ?? told.rough ?? null },
        false,
        place.start - start <= LONGEST_OPENING,
      ];
    }
    if (told.refers && !mention.base && mention.period) before = known;
    at = mention.end;
  }
  return found;
}

/** “In 2024 it had 302. By June, 400”: a time that opens its sentence is that of the next one too. “In the ” */
const LONGEST_OPENING = 10;

/** 今年5月7058个，去年5月3445个: told beside it, so that what follows goes on with the first. */
function isYearsBefore(period: Period | null, carry: Period | null): boolean {
  if (!period || !carry || period.start >= carry.start) return false;
  const isYear = period.start.endsWith("-01-01") && period.end.endsWith("-12-31");
  return !isYear && period.start.slice(4) === carry.start.slice(4) && period.end.slice(4) === carry.end.slice(4);
}

const refersBack = (said: Said): boolean => said.kind === "date" && said.part.anchor?.of === "before";
const endsSentence = (points: CodePoints, at: number, point: string): boolean =>
  (point === "." || point === "!" || point === "?") && points.at(at + 1) === " ";

/** The next place where a time may begin: a word or a number is passed over as a whole. */
function passed(points: CodePoints, at: number, point: string): number {
  let end = at + 1;
  if (isLatin(point)) while (isLatin(points.at(end))) end += 1;
  return end;
}
