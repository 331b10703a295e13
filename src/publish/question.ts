import { parsePeriod } from "../model/dates.ts";
import type { RowsQuery } from "../model/observations.ts";
import { inLanguage, type Localized } from "../model/text.ts";
import type { Chrome } from "./page.ts";
import type { Words } from "./words/words.ts";

/** A count's question with the names it needs to be put into words. */
export interface ShownQuestion {
  readonly query: RowsQuery;
  readonly measure: Localized;
  readonly group: Localized | null;
}

/** "Filed services in Beijing, companies of Tencent: up to 31 December 2025, by the date its list speaks of." */
export function questionText({ frame, language, words }: Chrome, { query, measure, group }: ShownQuestion): string {
  const { place } = query;
  return words.question({
    measure: inLanguage(measure, language),
    clock: query.clock,
    period: periodText(words, query.start, query.end),
    place: place === null || language === frame.languages[0] ? place : (frame.places[place] ?? place),
    group: group && inLanguage(group, language),
  });
}

/** The stretch of time by its usual name where it has one: a day, a month, a half-year, a year. */
export function periodText(words: Words, start: string | null, end: string): string {
  if (start === null) return words.upTo(end);
  const name = periodName(start, end);
  if (name === undefined) return words.between(start, end);
  return name.includes("H") ? words.halfYear(name) : words.date(name);
}

/** "2025H2" for 2025-07-01 to 2025-12-31; undefined where the days are no such period. */
export function periodName(start: string, end: string): string | undefined {
  const year = start.slice(0, 4);
  return [start, start.slice(0, 7), `${year}H1`, `${year}H2`, year].find((name) => {
    const period = parsePeriod(name);
    return period?.start === start && period.end === end;
  });
}
