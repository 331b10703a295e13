import { dayAfter } from "../model/dates.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import type { Measure } from "../model/dossier.ts";
import type { AnnouncedTotal } from "../model/records.ts";
import type { RowsIndex } from "./rows.ts";

/** What an announced figure says against what its rows say. */
export interface Difference {
  /** Id of the announced total. */
  readonly announced: string;
  readonly figure: "total" | "added";
  readonly said: number;
  readonly counted: number;
  /** Opens the rows that were counted. */
  readonly query: RowsQuery;
  /** counted − said */
  readonly difference: number;
  /** equal; late-entries: equal without the rows marked as late; other-clock: equal by another date; the editor's code; or unexplained. */
  readonly code: string;
  /** The reason in words, by language; empty where the code says it all. */
  readonly reason: Readonly<Record<string, string>>;
}

/** An editor's explanation of one difference of one size. */
export interface Explanation {
  readonly measure: string;
  readonly figure: string;
  readonly asOf: string;
  readonly difference: number;
  readonly code: string;
  readonly reason: Readonly<Record<string, string>>;
}

/** Holds every announced figure against the rows: the total, and the increase where one was announced. */
export function findDifferences(
  announced: readonly AnnouncedTotal[],
  measures: readonly Measure[],
  index: RowsIndex,
  explanations: readonly Explanation[],
): Difference[] {
  return announced.flatMap((total) => {
    const measure = measures.find((candidate) => candidate.announced === total.series);
    if (!measure) return [];
    const whole = compare({ total, measure, figure: "total", said: total.total, start: null }, index, explanations);
    if (total.added === null || total.since === null) return [whole];
    const start = dayAfter(total.since);
    return [whole, compare({ total, measure, figure: "added", said: total.added, start }, index, explanations)];
  });
}

interface Comparison {
  readonly total: AnnouncedTotal;
  readonly measure: Measure;
  readonly figure: "total" | "added";
  readonly said: number;
  readonly start: string | null;
}

/**
 * By the measure's own clock, or without its late entries, where that makes both sides equal; else as an editor explains
 * the difference on any clock; else by another clock that makes them equal.
 */
function compare(comparison: Comparison, index: RowsIndex, explanations: readonly Explanation[]): Difference {
  const { total, measure, figure, said, start } = comparison;
  const query = (clock: Clock): RowsQuery => ({ measure: measure.id, clock, start, end: total.asOf, place: null, group: null });
  const tries = [measure.clock, ...measure.clocks].map((clock) => ({ query: query(clock), rows: index.rows(query(clock)) }));
  const base = { announced: total.id, figure, said };
  const result = (at: (typeof tries)[number], code: string, reason: Difference["reason"] = {}): Difference => ({
    ...base,
    counted: at.rows.length,
    query: at.query,
    difference: at.rows.length - said,
    code,
    reason,
  });
  const [own] = tries;
  if (!own) throw new Error(`Measure ${measure.id} has no clock`);
  if (own.rows.length === said) return result(own, "equal");
  if (start !== null && own.rows.filter((row) => !row.late).length === said) return result(own, "late-entries");
  for (const at of tries) {
    const known = explanations.find(
      (item) =>
        item.measure === measure.id &&
        item.figure === figure &&
        item.asOf === total.asOf &&
        item.difference === at.rows.length - said,
    );
    if (known) return result(at, known.code, known.reason);
  }
  const other = tries.find((at) => at.rows.length === said);
  return other ? result(other, "other-clock") : result(own, "unexplained");
}
