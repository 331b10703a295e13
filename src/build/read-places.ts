import type { Report } from "../model/issues.ts";
import { describeLocator } from "../model/locator.ts";
import type { SourceRecord } from "../model/records.ts";
import type { Place, Tile } from "../publish/site.ts";

/** The places that filings are dated to, with where each stands on a map of tiles; two on one tile, and one off the map, are told. */
export function readPlaces(records: readonly SourceRecord[], report: Report): Place[] {
  const taken = new Map<string, string>();
  return records.map((record) => {
    const { fields } = record;
    const name = fields["name"] ?? "";
    const tile = tileOf(record, report);
    const at = tile && `${tile.column}:${tile.row}`;
    const other = at === null ? undefined : taken.get(at);
    if (at !== null && other === undefined) taken.set(at, name);
    if (other !== undefined) tell(record, report, `"${name}" stands on the tile of "${other}"; it is left off the map.`);
    return {
      name,
      short: fields["short"] || name,
      en: fields["en"] || name,
      kind: fields["kind"] || "place",
      tile: other === undefined ? tile : null,
    };
  });
}

/** Most columns and rows of a map: more are too narrow to read. */
const MOST_TILES = 24;

function tileOf(record: SourceRecord, report: Report): Tile | null {
  const { tile_column: column = "", tile_row: row = "" } = record.fields;
  if (column === "" && row === "") return null;
  const isOnMap = [column, row].every((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_TILES);
  if (isOnMap) return { column: Number(column), row: Number(row) };
  return (
    tell(
      record,
      report,
      `"${column}, ${row}" is no tile: both are numbers from 1 to ${MOST_TILES}. The place is left off the map.`,
    ) ?? null
  );
}

function tell({ source, locator, file }: SourceRecord, report: Report, message: string): undefined {
  return report({
    code: "bad-tile",
    level: "warning",
    source,
    locator,
    message: `${file}, ${describeLocator(locator)}: ${message}`,
  });
}
