import { ENGLISH } from "../../model/date-words.ts";
import type { QuestionParts } from "./words.ts";

export const { date, halfYear, quarter, between, by } = ENGLISH;

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

export const upTo = (end: string): string => `up to ${date(end)}`;
export const byClock = {
  filed_on: "by date of filing",
  listed_as_of: "by the date of its list",
  published_on: "by the day its page was published",
  first_seen: "by the day we first saw it",
};

export function question({ measure, clock, period, place, group }: QuestionParts): string {
  const where = place === null ? "" : ` in ${place}`;
  const whose = group === null ? "" : `, companies of ${group}`;
  return `${measure}${where}${whose}: ${period}, ${byClock[clock]}.`;
}

/** "1 service", "2 services": a unit as its dossier names it, in the plural, beside a count. */
export const unitOf = (unit: string, count: number): string =>
  count === 1 ? unit.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "") : unit;

export const plural = (count: string | number, one: string, many: string): string =>
  `${count} ${String(count) === "1" ? one : many}`;
