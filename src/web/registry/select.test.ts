import { expect, test } from "vitest";
import { unpack } from "./columns.ts";
import { createSelect } from "./select.ts";
import { EVERYTHING, type TableState } from "./state.ts";
import { TESTING_FILE } from "./testing-file.ts";

const columns = unpack(TESTING_FILE, "zh");
const select = createSelect(columns, "zh");

test.each<{ what: string; state: Partial<TableState>; rows: number[] }>([
  { what: "everything, in the order of the lists", state: {}, rows: [0, 1, 2, 3, 4] },
  { what: "part of a Chinese name", state: { query: "灯大" }, rows: [0] },
  { what: "full-width letters by plain ones", state: { query: "kite" }, rows: [2] },
  { what: "a group by its name in another language", state: { query: "acme" }, rows: [0, 3] },
  { what: "two words, both of them", state: { query: "风筝 K-2" }, rows: [3] },
  { what: "a product", state: { query: "app" }, rows: [1] },
  { what: "nothing", state: { query: "没有这样的" }, rows: [] },
  { what: "one series", state: { filters: { series: "kites" } }, rows: [2, 3] },
  { what: "one series of one group", state: { filters: { series: "kites", group: "acme" } }, rows: [3] },
  {
    what: "one place, one round, one class",
    state: { filters: { place: "东城", round: "2025-06", class: "甲类" } },
    rows: [1, 4],
  },
  { what: "numbers as numbers", state: { filters: { series: "lamps" }, sort: "number", descending: true }, rows: [4, 1, 0] },
  {
    what: "dates, those without one last, equal ones in the order of the lists",
    state: { sort: "filedOn" },
    rows: [3, 2, 0, 4, 1],
  },
])("finds $what", ({ state, rows }) => {
  expect([...select({ ...EVERYTHING, ...state })]).toEqual(rows);
});
