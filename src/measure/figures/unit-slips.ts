import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observations.ts";
import { daysApart, spanOf } from "./spans.ts";

const NEAR = 400;
/** How far from a power of ten a slip may lie, as a power of ten: a neighbour is not the same number. */
const SLACK = 0.5;

/**
 * Ids of the values that lie 10^4 or 10^8 from every neighbour of theirs: one thing, measure and scope, little more than a year
 * apart. That is the usual slip between 万 and 亿. Of two that differ so, neither is known to be right and both are named.
 */
export function unitSlips(observations: readonly Observation[]): ReadonlySet<string> {
  const slips = new Set<string>();
  const series = groupBy(
    observations.filter(({ value, figure }) => value !== null && value > 0 && figure !== null),
    ({ entity, measure, scope, unit }) => JSON.stringify([entity, measure, scope, unit]),
  );
  for (const readings of series.values()) {
    const far = new Map(readings.map((one) => [one.id, farFrom(one, readings)]));
    for (const one of readings) {
      const neighbours = far.get(one.id) ?? [];
      // A value whose neighbours are the odd ones is itself far from them; it has others that it is near to.
      if (neighbours.length > 0 && neighbours.every(Boolean)) slips.add(one.id);
    }
  }
  return slips;
}

/** For each neighbour in time: does the value lie a slip of the unit from it? */
function farFrom(one: Observation, readings: readonly Observation[]): boolean[] {
  const here = spanOf(one);
  return readings.flatMap((other) => {
    const there = spanOf(other);
    if (other === one || !here || !there || daysApart(here, there) > NEAR) return [];
    const apart = Math.abs(Math.log10((one.value ?? 1) / (other.value ?? 1)));
    return [[4, 8].some((power) => Math.abs(apart - power) < SLACK)];
  });
}
