import type { Figures } from "../../model/figures.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Granularity, Observation } from "../../model/observations.ts";
import { preference } from "../figures/preference.ts";
import { spanOf, type Days } from "../figures/spans.ts";
import type { Interval } from "../standing/interval.ts";

/** A reported figure that may be compared with others: whose it is, what it allows, and of when. */
export interface ComparableRow {
  readonly observation: Observation;
  readonly group: string;
  readonly entity: string;
  readonly measurer: string;
  readonly granularity: Granularity;
  readonly interval: Interval;
  readonly days: Days;
}

/** By how much a number may differ from "about" and "nearly" it. */
export const ABOUT = 0.1;

/**
 * The figures that count for a comparison: told at a known address by a named measurer, measured, dated, in a stated scope,
 * excluded by nothing. Figures that repeat one reading are one row, the one with the most digits.
 */
export function comparableRows(
  observations: readonly Observation[],
  figures: Figures,
  accounts: readonly string[],
): ComparableRow[] {
  const selves = new Set(figures.measurers.filter(({ kind }) => kind === "self").map(({ id }) => id));
  const known = new Set(figures.measures.map(({ id }) => id));
  const told = new Set(accounts);
  const rows = observations.flatMap((observation): ComparableRow[] => {
    const row = known.has(observation.measure) ? rowOf(observation) : undefined;
    // What companies tell of themselves each defines by itself; only accounts are kept by one rule.
    return row && (!selves.has(row.measurer) || told.has(observation.measure)) ? [row] : [];
  });
  const order = preference(figures.measures);
  const readings = groupBy(rows, ({ observation }) => observation.figure?.reading ?? observation.id);
  return [...readings.values()].map((same) =>
    same.reduce((best, row) => (order(row.observation, best.observation) < 0 ? row : best)),
  );
}

function rowOf(observation: Observation): ComparableRow | undefined {
  const { figure, group, entity, standing, scope, status } = observation;
  if (status !== "reported" || !figure || group === null || entity === null || standing > 2 || scope === "") return undefined;
  if (figure.excluded.length > 0 || figure.nature !== "measured" || figure.measurer === "") return undefined;
  const [days, interval] = [spanOf(observation), intervalOf(observation)];
  // What began at no stated time is no period: its length is not known, and nothing can be of the same.
  const isPeriod = figure.granularity !== "undated" && (figure.granularity === "to" || observation.start !== null);
  if (!days || !interval || !isPeriod || observation.end === null) return undefined;
  return { observation, group, entity, measurer: figure.measurer, granularity: figure.granularity, interval, days };
}

/** Every number that the words of a figure allow; undefined where they tell none. */
export function intervalOf({ value, low, high, kind, figure }: Observation): Interval | undefined {
  if (kind === "band") return low === null || high === null ? undefined : [low, high];
  if (value === null) return undefined;
  switch (figure?.wording) {
    case "at-least":
      return [value, Infinity];
    case "at-most":
      return [Math.min(0, value), value];
    case "just-under":
      return [value - ABOUT * Math.abs(value), value];
    case "about":
      return [value - ABOUT * Math.abs(value), value + ABOUT * Math.abs(value)];
    case "plain":
    case undefined:
      return [value, value];
  }
}
