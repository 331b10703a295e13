import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observations.ts";
import { roundAlike, significantDigits } from "./round-alike.ts";
import { nested, sameDays, spanOf } from "./spans.ts";

/**
 * Outlets that quote one reading are one origin: figures of one thing, one time and one number, by one measurer or with a teller
 * that names none, get the id of the first of them as `reading`. A number that was rounded on the way is still the same.
 */
export function joinReadings(observations: readonly Observation[]): Observation[] {
  const first = new Map<string, string>();
  const alike = groupBy(observations, ({ entity, measure, unit }) => JSON.stringify([entity, measure, unit]));
  for (const group of alike.values()) {
    group.forEach((one, at) => {
      const before = group.slice(0, at).find((earlier) => repeats(one, earlier));
      first.set(one.id, before ? (first.get(before.id) ?? before.id) : one.id);
    });
  }
  return observations.map((one) =>
    one.figure ? { ...one, figure: { ...one.figure, reading: first.get(one.id) ?? one.id } } : one,
  );
}

/** Do two figures tell one reading? */
export function repeats(left: Observation, right: Observation): boolean {
  const [one, other] = [left.figure, right.figure];
  const [here, there] = [spanOf(left), spanOf(right)];
  if (!one || !other || !here || !there || !nested(here, there)) return false;
  if (left.scope !== right.scope && left.scope !== "" && right.scope !== "") return false;
  if (one.measurer !== other.measurer && one.measurer !== "" && other.measurer !== "") return false;
  if (one.nature !== other.nature) return false;
  // Of a quarter and one of its months only a number of many digits is known to be one reading.
  if (!sameDays(here, there) && Math.min(significantDigits(one.digits), significantDigits(other.digits)) < 3) return false;
  if (left.value === null || right.value === null) return left.low === right.low && left.high === right.high;
  return roundAlike({ value: left.value, digits: one.digits }, { value: right.value, digits: other.digits });
}
