import type { FigureMeasure } from "../../model/figures.ts";
import type { Observation } from "../../model/observations.ts";
import { significantDigits } from "./round-alike.ts";

/**
 * Order in which a measure prefers readings: those that count, then by its measurers, by standing, plain values before bounds and
 * bands, exact periods before open ones, more digits before fewer, at last by id so that the order is always the same.
 */
export function preference(measures: readonly FigureMeasure[]): (left: Observation, right: Observation) => number {
  const prefers = new Map(measures.map(({ id, prefers: list }) => [id, list]));
  const rank = (one: Observation): number[] => {
    const list = prefers.get(one.measure) ?? [];
    const at = list.indexOf(one.figure?.measurer ?? "");
    return [
      one.figure?.excluded.length ? 1 : 0,
      at < 0 ? list.length : at,
      one.standing,
      one.kind === "value" ? 0 : 1,
      one.figure?.nature === "measured" ? 0 : 1,
      one.figure?.about ? 1 : 0,
      -significantDigits(one.figure?.digits ?? ""),
    ];
  };
  return (left, right) => {
    const [one, other] = [rank(left), rank(right)];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at < 0 ? (left.id < right.id ? -1 : 1) : (one[at] ?? 0) - (other[at] ?? 0);
  };
}
