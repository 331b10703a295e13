import type { DatePrefix } from "../model/dates.ts";

/** "2024H1", the half-year that ends with this month. */
export function halfYearNameOf(lastMonth: DatePrefix): string {
  return `${lastMonth.slice(0, 4)}H${lastMonth.slice(5, 7) <= "06" ? 1 : 2}`;
}
