import { matchKey } from "../../text/names/match-key.ts";
import { nameKey } from "../../text/normalise.ts";
import type { LevelTest } from "./text-comparison.ts";

/** What a column holds, as far as comparing it goes. */
export const KINDS = ["exact", "text", "name", "company", "date", "number", "phone", "words", "list"] as const;
export type Kind = (typeof KINDS)[number];

/** The form in which a kind's cells are compared; "" where there is nothing to compare. */
export const NORMALISE: Readonly<Record<Kind, (cell: string) => string>> = {
  exact: nameKey,
  text: nameKey,
  name: nameKey,
  company: matchKey,
  date: dateKey,
  number: numberKey,
  phone: (cell) => digitsOf(cell) || nameKey(cell),
  words: nameKey,
  list: nameKey,
};

/** The levels between equal and unlike, for the kinds that are compared letter by letter. */
export const TESTS: Readonly<Partial<Record<Kind, readonly LevelTest[]>>> = {
  exact: [],
  text: [
    { test: "edits", value: 1 },
    { test: "edits", value: 2 },
    { test: "jaro-winkler", value: 0.85 },
  ],
  name: [
    { test: "jaro-winkler", value: 0.95 },
    { test: "jaro-winkler", value: 0.88 },
    { test: "jaro-winkler", value: 0.7 },
  ],
  date: [
    { test: "edits", value: 1 },
    { test: "edits", value: 2 },
    { test: "prefix", value: 4 },
  ],
  phone: [
    { test: "edits", value: 1 },
    { test: "edits", value: 2 },
  ],
};

const digitsOf = (cell: string): string => cell.normalize("NFKC").replace(/\D/gu, "");

/** 1862-1-5, 1862年1月5日, 18620105 and 1862-01-05 00:00:00 as 18620105; a year or a month alone stays as short as it is. */
function dateKey(cell: string): string {
  const text = cell.normalize("NFKC").trim();
  const [, year, month = "", day = ""] = DATE.exec(text) ?? [];
  if (year === undefined) return nameKey(cell);
  return year + (month && month.padStart(2, "0")) + (day && day.padStart(2, "0"));
}

const BETWEEN = String.raw`\s*[^\d\s]?\s*`;
const TIME = String.raw`(?:[T\s]\d{1,2}:.*)?`;
const DATE = new RegExp(String.raw`^(\d{4})(?:${BETWEEN}(\d{1,2})(?:${BETWEEN}(\d{1,2})\D?${TIME})?)?${BETWEEN}$`, "u");

function numberKey(cell: string): string {
  const text = cell.normalize("NFKC").replaceAll(",", "").trim();
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? String(number) : nameKey(cell);
}
