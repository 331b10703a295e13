import { daysOf, parseDate } from "../../model/dates.ts";
import type { SampleFile } from "./sample-files.ts";

/** The round of a document and the date its list speaks of, and what says so. */
export interface FileDates {
  readonly round: string;
  readonly listedAsOf: string;
  readonly said: string;
  readonly isGuess: boolean;
}

/** A day, month, quarter or year in a file's name; no part of a longer number. */
const IN_NAME: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
  [/(?<!\d)(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/u, ([, year, month, day]) => parseDate(`${year}-${month}-${day}`)],
  [/(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u, ([, year, month, day]) => parseDate(`${year}-${month}-${day}`)],
  [/(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/u, ([, year, month, day]) => parseDate(`${year}-${month}-${day}`)],
  [
    /(?<!\d)(\d{4})(?:[-_.](\d{1,2})|\s*年\s*(\d{1,2})\s*月)(?!\d)/u,
    ([, year, iso, printed]) => parseDate(`${year}-${iso ?? printed}`),
  ],
  [/(?<!\d)(\d{4})\s*-?Q([1-4])(?!\d)/iu, ([, year, quarter]) => parseDate(`${year}-${Number(quarter) * 3}`)],
];
const YEAR_IN_NAME = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;

/** By the file's name; else by the latest date in its rows; else by a year in the name; else by the day of the file itself. */
export function datesOf(file: SampleFile, latestInRows: string): FileDates {
  const name = file.name.normalize("NFKC");
  for (const [pattern, read] of IN_NAME) {
    const match = pattern.exec(name);
    const date = match ? read(match) : undefined;
    if (date !== undefined) return { round: date.slice(0, 7), listedAsOf: date, said: "its file name says so", isGuess: false };
  }
  if (latestInRows !== "") {
    const { end } = daysOf(latestInRows);
    return { round: end.slice(0, 7), listedAsOf: end, said: "the latest date in its rows", isGuess: true };
  }
  const year = YEAR_IN_NAME.exec(name)?.[1];
  if (year !== undefined) {
    return { round: `${year}-12`, listedAsOf: `${year}-12-31`, said: "the end of the year in its file name", isGuess: true };
  }
  return {
    round: file.day.slice(0, 7),
    listedAsOf: file.day,
    said: "the day of the file itself, for nothing else tells it",
    isGuess: true,
  };
}
