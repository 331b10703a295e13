import { expect, test } from "vitest";
import { unpack } from "./columns.ts";
import { addressOf, EVERYTHING, stateOf, type TableState } from "./state.ts";
import { TESTING_FILE } from "./testing-file.ts";

const columns = unpack(TESTING_FILE, "en");
const PAGE = "https://site.example/tidui/en/registry/";

test.each<{ state: Partial<TableState>; search: string }>([
  { state: {}, search: "" },
  { state: { query: "灯 x&y" }, search: "?q=%E7%81%AF+x%26y" },
  { state: { filters: { place: "东城", series: "lamps" } }, search: "?series=lamps&place=%E4%B8%9C%E5%9F%8E" },
  { state: { sort: "filedOn", descending: true }, search: "?sort=-filedOn" },
])("$search and back", ({ state, search }) => {
  const whole = { ...EVERYTHING, ...state };
  expect(addressOf(PAGE, whole)).toBe(PAGE + search);
  expect(stateOf(PAGE + search, columns)).toEqual(whole);
});

test.each([
  { search: "?series=nonsense&sort=constructor&round=9999" },
  { search: "?series=&sort=-&place=__proto__" },
  { search: "?sort=--filedOn" },
])("nonsense in $search is left out", ({ search }) => {
  expect(stateOf(PAGE + search, columns)).toEqual(EVERYTHING);
});

test("a new state keeps what else the address says", () => {
  expect(addressOf(`${PAGE}?open=n/x/&q=a`, EVERYTHING)).toBe(`${PAGE}?open=n%2Fx%2F`);
});
