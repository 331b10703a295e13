import { columnOf, hasGaps, middleOf, presentOf, type Table } from "./table.ts";
import type { MissingRule } from "./variant-space.ts";

/** How many of the nearest units a missing value is the mean of, and how many measures two units must share to be near. */
const NEIGHBOURS = 3;
const LEAST_SHARED = 2;

/**
 * Puts a value where a unit has none, in a table of normalised values. `leave-out` leaves the gap: the score is then of
 * the measures that the unit has. `neighbours` is the mean of the three units nearest to it (root mean square over the
 * measures both have) among those that have the measure; where no unit shares two measures with it, the median.
 */
export function fillMissing(table: Table, rule: MissingRule): Table {
  if (rule === "leave-out" || !hasGaps(table.cells)) return table;
  const cells = table.cells.slice();
  const stand = Float64Array.from({ length: table.measures }, (_, measure) => {
    const present = presentOf(columnOf(table, measure));
    return rule === "lowest" ? (present[0] as number) : middleOf(present);
  });
  for (let unit = 0; unit < table.units; unit++) {
    let distances: Float64Array | undefined;
    for (let measure = 0; measure < table.measures; measure++) {
      const at = unit * table.measures + measure;
      if (!Number.isNaN(cells[at])) continue;
      cells[at] = stand[measure] as number;
      if (rule !== "neighbours") continue;
      distances ??= distancesFrom(table, unit);
      cells[at] = neighbourMean(table, measure, distances) ?? (stand[measure] as number);
    }
  }
  return { ...table, cells };
}

/** The mean of the nearest that have the measure; of equally near ones those that come first. */
function neighbourMean({ units, measures, cells }: Table, measure: number, distances: Float64Array): number | undefined {
  const nearest: number[] = [];
  for (let other = 0; other < units; other++) {
    const distance = distances[other] as number;
    if (distance === Infinity || Number.isNaN(cells[other * measures + measure])) continue;
    let place = nearest.length;
    while (place > 0 && (distances[nearest[place - 1] as number] as number) > distance) place--;
    if (place < NEIGHBOURS) nearest.splice(place, 0, other);
    if (nearest.length > NEIGHBOURS) nearest.pop();
  }
  if (nearest.length === 0) return undefined;
  let sum = 0;
  for (const other of nearest) sum += cells[other * measures + measure] as number;
  return sum / nearest.length;
}

/** How far each unit is from one; Infinity where they share too few measures. */
function distancesFrom({ units, measures, cells }: Table, unit: number): Float64Array {
  const distances = new Float64Array(units);
  for (let other = 0; other < units; other++) {
    let [shared, squares] = [0, 0];
    for (let measure = 0; measure < measures; measure++) {
      const difference = (cells[unit * measures + measure] as number) - (cells[other * measures + measure] as number);
      if (difference !== difference) continue;
      shared++;
      squares += difference * difference;
    }
    distances[other] = shared < LEAST_SHARED ? Infinity : Math.sqrt(squares / shared);
  }
  return distances;
}
