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
  for (let measure = 0; measure < table.measures; measure++) {
    const column = columnOf(table, measure);
    if (!hasGaps(column)) continue;
    const present = presentOf(column);
    const stand = rule === "lowest" ? (present[0] as number) : middleOf(present);
    for (let unit = 0; unit < table.units; unit++) {
      const at = unit * table.measures + measure;
      if (!Number.isNaN(cells[at])) continue;
      cells[at] = rule === "neighbours" ? (neighbourMean(table, unit, measure) ?? stand) : stand;
    }
  }
  return { ...table, cells };
}

function neighbourMean(table: Table, unit: number, measure: number): number | undefined {
  const near: { readonly distance: number; readonly value: number }[] = [];
  for (let other = 0; other < table.units; other++) {
    const value = table.cells[other * table.measures + measure] as number;
    const distance = Number.isNaN(value) ? undefined : distanceBetween(table, unit, other);
    if (distance !== undefined) near.push({ distance, value });
  }
  if (near.length === 0) return undefined;
  const nearest = near.toSorted((one, other) => one.distance - other.distance).slice(0, NEIGHBOURS);
  return nearest.reduce((sum, { value }) => sum + value, 0) / nearest.length;
}

function distanceBetween({ measures, cells }: Table, one: number, other: number): number | undefined {
  let [shared, squares] = [0, 0];
  for (let measure = 0; measure < measures; measure++) {
    const difference = (cells[one * measures + measure] as number) - (cells[other * measures + measure] as number);
    if (Number.isNaN(difference)) continue;
    shared++;
    squares += difference * difference;
  }
  return shared < LEAST_SHARED ? undefined : Math.sqrt(squares / shared);
}
