import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import { mayStand } from "./countable.ts";
import { knownCounts } from "./known-counts.ts";

const [SERIES] = FACTS.head.series;
if (!SERIES) throw new Error("The fixture has no series");
const series = [{ id: SERIES.id, how: "own", start: 0, end: 0 } as const];

test.each([
  { text: "230", fits: true },
  { text: "2,300", fits: true },
  { text: "15.1", fits: false },
  { text: "723 million", fits: false },
  { text: "7.23亿项", fits: true },
  { text: "15.1%", fits: true },
])("$text", ({ text, fits }) => {
  const found = findQuantities(new CodePoints(`There were ${text} of them`), []);
  expect(found.map((quantity) => mayStand({ quantity, series }, knownCounts(FACTS)))).toEqual([fits]);
});
