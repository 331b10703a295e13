import type { MapSize } from "../map/map-size.ts";
import type { CompareCell } from "../shown/shown-compared.ts";
import { attentionLines } from "./compare-attention.ts";
import { countedKey, countedLines, zeroCell } from "./compare-counted.ts";
import type { Desk } from "./desk.ts";
import { latestEnd } from "./latest-end.ts";
import type { PlannedLine } from "./planned-line.ts";

/** What dots of the map can be sized by beside the lines that it draws: filings by the measure of the league, and being named in each list. */
export function mapSizes(desk: Desk): MapSize[] {
  const { league } = desk.data;
  const measure = desk.measures.get(league.measure);
  const counted = desk.part("counted lines", countedLines).flatMap((line) => {
    if (!measure || line.row.key !== countedKey(measure)) return [];
    return [sizeOf(desk, measure.id, line, zeroCell(latestEnd(desk, measure)))];
  });
  const named = desk.part("attention lines", attentionLines).map((line) => sizeOf(desk, line.row.key, line, null));
  return [...counted, ...named].filter(({ cells }) => Object.keys(cells).length > 0);
}

/** Of whoever files, or could, a list without a row of it has none; of an investor that never files it says nothing. */
function sizeOf({ backings }: Desk, id: string, { row, cells }: PlannedLine, zero: CompareCell | null): MapSize {
  const own = [...backings.parties.values()].flatMap(({ id: party, page }) => {
    const files = page.startsWith("groups/") || page.startsWith("companies/");
    const cell = cells.get(page.replace(/\/$/, "")) ?? (files ? zero : null);
    return cell ? [[party, cell] as const] : [];
  });
  return { id, label: row.label, scope: row.scope, cells: Object.fromEntries(own) };
}
