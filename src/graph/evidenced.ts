import { daysOf, isDatePrefix, type DatePrefix } from "../model/dates.ts";
import type { Granularity } from "../model/observations.ts";
import type { Relation } from "../model/records.ts";
import { readPeriod } from "../model/written-period.ts";

/** When a telling evidences an investment, no more precisely than it says. */
export interface Evidenced {
  /** null where it says only by when: "to 2025-12". */
  readonly from: DatePrefix | null;
  /** The date by which it is evidenced: of a period its end. */
  readonly by: DatePrefix;
  readonly granularity: Granularity;
}

const DATES = /(?<!\d)\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d/])/gu;

/**
 * Reads the words of a telling: "2024H1" is from January to June, "to 2025-12" by December, "2024 (two rounds); about 8 % by 2025-07" from
 * the first date to the last. null where no date is told.
 */
export function evidencedBy({ told, start }: Pick<Relation, "told" | "start">): Evidenced | null {
  const read = readPeriod(told ?? "");
  if (read?.end) return { from: read.start, by: read.end, granularity: read.granularity };
  const dates = [...(told ?? "").matchAll(DATES)].map(([date]) => date).filter(isDatePrefix);
  const [first = start] = dates;
  const last = dates.at(-1) ?? start;
  if (first === null || last === null) return null;
  return { from: first, by: last, granularity: first === last ? granularityOf(first) : "span" };
}

/** Earlier by the last day that it may be; of two with the same, the more precise first. */
export function compareEvidenced(left: Evidenced, right: Evidenced): number {
  const [one, other] = [daysOf(left.by).end, daysOf(right.by).end];
  if (one !== other) return one < other ? -1 : 1;
  return (right.from ?? "") < (left.from ?? "") ? -1 : (right.from ?? "") > (left.from ?? "") ? 1 : 0;
}

function granularityOf(date: DatePrefix): Granularity {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}
