import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { indexRows } from "../measure/rows.ts";
import { SeriesRows } from "./series-rows.ts";

const [trees] = FACTS.measures;
const listedAgain = FACTS.index.all.filter(({ series }) => series === "tree").slice(0, 1);
const again = listedAgain.map((row) => ({ ...row, listedAsOf: "2025-12-31" as const }));

/** The rows of the trees with one number of the first list on the last one, too. */
function rowsOf(more: typeof again): SeriesRows {
  if (!trees) throw new Error("The fixture has no measure");
  return new SeriesRows(trees, { ...FACTS, index: indexRows([...FACTS.index.all, ...more], FACTS.measures) });
}

test("a number that is listed again is one filing and two rows", () => {
  const rows = rowsOf(again);
  const asked = { place: null, start: null, end: "2025-12-31" };
  expect([rows.count("listed_as_of", asked), rows.withRepeated(asked)?.value]).toEqual([230, 231]);
  const since = { place: null, start: "2025-07-01", end: "2025-12-31" };
  expect([rows.count("listed_as_of", since), rows.withRepeated(since)?.value]).toEqual([80, 81]);
});

test("before it is listed again, and where nothing is, there are no more rows than numbers", () => {
  expect(rowsOf(again).withRepeated({ place: null, start: null, end: "2025-06-30" })).toBeUndefined();
  expect(rowsOf([]).withRepeated({ place: null, start: null, end: "2025-12-31" })).toBeUndefined();
});
