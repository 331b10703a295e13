import type { Correction } from "../../model/corrections.ts";
import { daysOf } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import { groupBy } from "../../model/group-by.ts";
import { contentId } from "../../model/ids.ts";
import type { AnnouncedTotal } from "../../model/records.ts";
import type { RowsQuery } from "../../model/observations.ts";
import { CORRECTIONS } from "../addresses.ts";
import { correctionsPage, type CorrectionsInputs, type ShownCorrection } from "../pages/corrections.ts";
import type { Desk, Plan } from "./desk.ts";

/** Every published number that was changed, with the reason. */
export function* planCorrections(corrections: readonly ShownCorrection[]): Iterable<Plan<CorrectionsInputs>> {
  yield { address: CORRECTIONS, render: correctionsPage, inputs: { corrections } };
}

/** Corrections as pages show them, the newest first; those of one day in the order of the file. */
export function shownCorrections(desk: Desk): ShownCorrection[] {
  const { corrections } = desk.data;
  if (corrections.length === 0) return [];
  const seen = new Map<string, number>();
  const asked = askedQueries(desk);
  return corrections
    .map((correction) => shownCorrection(desk, correction, idOf(correction, seen), asked))
    .toSorted((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0));
}

/** Two that say the very same are told apart by their order. */
function idOf(correction: Correction, seen: Map<string, number>): string {
  const { date, measure, scope, group, clock, start, end, figure, before, after } = correction;
  const key = contentId(date, measure, scope, group, clock, start, end, figure, before, after);
  const times = seen.get(key) ?? 0;
  seen.set(key, times + 1);
  return contentId(key, times).slice(0, 16);
}

function shownCorrection(desk: Desk, correction: Correction, id: string, asked: ReadonlyMap<string, RowsQuery>): ShownCorrection {
  const { date, measure, scope, start, end, before, after, reason, address } = correction;
  const query = queryOf(correction, asked);
  const label = query && desk.measures.get(query.measure)?.label;
  const group = query?.group ? (desk.groups.get(query.group)?.name ?? null) : null;
  const told = { id, date, before, after, reason, address };
  if (!query || !label) return { ...told, now: null, number: { kind: "other", measure, scope, start, end } };
  return { ...told, now: desk.counts.count(query), number: { kind: "count", question: { query, measure: label, group } } };
}

/** The question that a corrected count answers; undefined for other numbers. */
function queryOf(correction: Correction, asked: ReadonlyMap<string, RowsQuery>): RowsQuery | undefined {
  const { measure, scope, group, clock, start, end } = correction;
  if (clock === null || end === null) return undefined;
  const query: RowsQuery = { measure, clock, start, end, place: scope || null, group };
  return asked.get(countKey(query)) ?? query;
}

/** Questions as the published counts ask them, so that a correction leads to the page that they have. */
function askedQueries({ data }: Desk): Map<string, RowsQuery> {
  const queries = data.observations.flatMap(({ origin }) => (origin.kind === "rows" ? origin.query : []));
  return new Map(queries.map((query) => [countKey(query), query]));
}

/** Corrections of each count, by `countKey`. */
export function correctionsByCount(corrections: readonly ShownCorrection[]): Map<string, ShownCorrection[]> {
  return groupBy(
    corrections.filter(({ number }) => number.kind === "count"),
    ({ number }) => (number.kind === "count" ? countKey(number.question.query) : ""),
  );
}

/** Corrections of a measure's own counts, and of the totals announced for it. */
export function correctionsOfMeasure({ id, announced }: Measure, corrections: readonly ShownCorrection[]): ShownCorrection[] {
  const own = new Set([id, ...(announced === undefined ? [] : [`announced-${announced}`, `announced-${announced}-added`])]);
  return corrections.filter(({ number }) => own.has(number.kind === "count" ? number.question.query.measure : number.measure));
}

/** Corrections of what one notice announced: its total, and how much it said was added. */
export function correctionsOfAnnounced(
  { series, asOf }: Pick<AnnouncedTotal, "series" | "asOf">,
  corrections: readonly ShownCorrection[],
): ShownCorrection[] {
  const measures = new Set([`announced-${series}`, `announced-${series}-added`]);
  return corrections.filter(({ number }) => number.kind === "other" && measures.has(number.measure) && number.end === asOf);
}

/** Equal for two questions that count the same: a month and its last day are one end. */
export function countKey({ measure, clock, start, end, place, group }: RowsQuery): string {
  return JSON.stringify([measure, clock, start, daysOf(end).end, place, group]);
}
