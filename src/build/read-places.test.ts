import { expect, test } from "vitest";
import { collectIssues } from "../model/issues.ts";
import type { SourceRecord } from "../model/records.ts";
import { readPlaces } from "./read-places.ts";

const record = (fields: Readonly<Record<string, string>>, row: number): SourceRecord => ({
  id: String(row),
  source: "places",
  file: "facts/places.csv",
  snapshot: "0",
  locator: { row },
  cells: {},
  fields,
});

test.each([
  { what: "a tile", tile: ["3", "12"], read: { column: 3, row: 12 } },
  { what: "no tile", tile: ["", ""], read: null },
])("$what is read", ({ tile: [column = "", row = ""], read }) => {
  const { issues, report } = collectIssues();
  const [place] = readPlaces([record({ name: "东城", tile_column: column, tile_row: row }, 2)], report);
  expect(place).toEqual({ name: "东城", short: "东城", en: "东城", kind: "place", tile: read });
  expect(issues).toEqual([]);
});

test.each([
  ["0", "1"],
  ["25", "1"],
  ["1", ""],
  ["1.5", "2"],
  ["-1", "2"],
  ["a", "2"],
])("%s, %s is no tile: it is told, and the place is kept", (column, row) => {
  const { issues, report } = collectIssues();
  const places = readPlaces([record({ name: "东城", tile_column: column, tile_row: row }, 2)], report);
  expect(places.map(({ tile }) => tile)).toEqual([null]);
  expect(issues.map(({ code, level, locator }) => ({ code, level, locator }))).toEqual([
    { code: "bad-tile", level: "warning", locator: { row: 2 } },
  ]);
});

test("of two places on one tile the first stays, and the second is told", () => {
  const { issues, report } = collectIssues();
  const on = { tile_column: "1", tile_row: "1" };
  const places = readPlaces([record({ name: "东城", ...on }, 2), record({ name: "西城", ...on }, 3)], report);
  expect(places.map(({ tile }) => tile)).toEqual([{ column: 1, row: 1 }, null]);
  expect(issues.map(({ locator }) => locator)).toEqual([{ row: 3 }]);
});
