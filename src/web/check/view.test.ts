import { expect, test } from "vitest";
import { EVERYTHING, hashOf, viewOf, type View } from "./view.ts";

const VIEWS: readonly View[] = [
  EVERYTHING,
  { show: "not-enough-evidence", number: 12, date: "2025-12-31", sources: ["https://a.example/?x=1&y=2#z", "b c"] },
];

test.each(VIEWS)("the address that shows $show, number $number, is read back as that", (view) => {
  expect(viewOf(hashOf(view))).toEqual(view);
});

test.each(["", "#", "#main", "#check-panel", "#number=3"])("%s is no view", (hash) => {
  expect(viewOf(hash)).toBeUndefined();
});

test.each([
  "#show=everything&number=0",
  "#show=__proto__&number=-1",
  "#show=all&number=1e9",
  "#show=&date=2025-13-40",
  "#show&date=today",
])("what makes no sense in %s is left out", (hash) => {
  expect(viewOf(hash)).toEqual(EVERYTHING);
});

test("the whole of a view stands behind the #, which a browser sends to nobody", () => {
  const url = new URL(`https://site.example/check/${hashOf({ ...EVERYTHING, number: 2, sources: ["https://a.example/?q"] })}`);
  expect([url.pathname, url.search]).toEqual(["/check/", ""]);
});
