import { expect, test } from "vitest";
import { checkedRows, findings, inAttachment, many } from "../../../test/checked-rows.ts";
import type { Filing } from "../../model/records.ts";
import { rowsShort, serialGaps, serialRepeats } from "./serials.ts";

const LISTS = { first: "2025-06-30", second: "2025-12-31", third: "2026-06-30" } as const;
const list = (name: keyof typeof LISTS, serials: readonly (number | string | null)[]): Partial<Filing>[] =>
  serials.map((serial, at) => ({
    number: `${name}-${at}`,
    serial: serial === null ? null : String(serial),
    listedAsOf: LISTS[name],
    round: LISTS[name].slice(0, 7),
    origin: inAttachment(name, at + 2),
  }));
const all = (...lists: Partial<Filing>[][]) => checkedRows(lists.flat());

test.each([
  { title: "a number left out", rows: all(list("first", [1, 2, 4])), gaps: ["3"], short: 1 },
  { title: "several left out are one gap", rows: all(list("first", [1, 9, 10])), gaps: ["2–8"], short: 1 },
  {
    title: "the first left out",
    rows: all(list("first", [1, 2, 3]), list("second", [2, 3]), list("third", [1, 2])),
    gaps: ["1"],
    short: 1,
  },
  { title: "a list in falling order", rows: all(list("first", [3, 2, 1])), gaps: [], short: 0 },
  { title: "lists that each begin at 1", rows: all(list("first", [1, 2]), list("second", [1, 2, 3])), gaps: [], short: 0 },
  {
    title: "lists that count on",
    rows: all(list("first", [1, 2]), list("second", [3, 4]), list("third", [5])),
    gaps: [],
    short: 0,
  },
  {
    title: "a gap between lists that count on",
    rows: all(list("first", [1, 2]), list("second", [4, 5]), list("third", [6])),
    gaps: ["3"],
    short: 1,
  },
  { title: "a first list that is not the first ever", rows: all(list("first", [7, 8]), list("second", [9])), gaps: [], short: 0 },
  { title: "two tables that begin at 1 each", rows: all(list("first", [1, 2, 3, 1, 2])), gaps: [], short: 0 },
  { title: "no numbers at all", rows: all(list("first", [null, null])), gaps: [], short: 0 },
  { title: "numbers in words", rows: all(list("first", ["一", "二", "四"])), gaps: [], short: 0 },
  { title: "full-width digits", rows: all(list("first", ["１", "２", "４"])), gaps: ["3"], short: 1 },
  {
    title: "a row that is there without its number",
    rows: all(list("first", [1, 2, 3, 4, 5, null, 7, 8, 9, 10, 11])),
    gaps: [],
    short: 0,
  },
])("of gaps, $title: $gaps", ({ rows, gaps, short }) => {
  expect(findings(serialGaps, rows)).toEqual(gaps.map((gap) => `warning serial ${gap}`));
  expect(findings(rowsShort, rows)).toHaveLength(short);
});

test("a row that is kept as a record only leaves no gap", () => {
  const rows = all(list("first", [1, 2, 4]));
  expect(findings(serialGaps, rows, { unfiled: new Map([["first", 1]]) })).toEqual([]);
  expect(findings(rowsShort, rows, { unfiled: new Map([["first", 1]]) })).toEqual([]);
});

test("a gap of a billion is one finding, at the row after it", () => {
  const rows = all(list("first", [1, 999_999_999]));
  const { found } = serialGaps.run({ rows, attachments: [], places: [] });
  expect(found.map(({ at, value }) => ({ at, value }))).toEqual([{ at: rows[1], value: "2–999999998" }]);
});

test("a number on two rows of one list is a repeat; the same number in another list is none", () => {
  expect(findings(serialRepeats, all(list("first", [1, 2, 2, 3]), list("second", [1, 2])))).toEqual(["warning serial 2"]);
});

test("rows that have no numbers are not said to have been looked at", () => {
  const rows = checkedRows(many(30, () => ({ serial: null })));
  expect(serialGaps.run({ rows, attachments: [], places: [] })).toEqual({ examined: 0, found: [] });
});
