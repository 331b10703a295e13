import { expect, test } from "vitest";
import { buildColumn, buildListColumn } from "../../../test/linkage-builders.ts";
import { isPart } from "./keys.ts";
import { KeySource } from "./rules.ts";

/** For each row the keys by a part of a column, as small numbers in the order in which they come; "" where a row has none. */
function keysOf(cells: readonly string[], part: string | undefined): string[] {
  const { single, lists } = new KeySource(new Map([["column", buildColumn(cells)]]), new Map()).keys("column", part);
  const seen: number[] = [];
  const nameOf = (key: number) => {
    if (key === 0) return "";
    if (!seen.includes(key)) seen.push(key);
    return String(seen.indexOf(key) + 1);
  };
  if (single) return Array.from(single, nameOf);
  return cells.map((_, row) => [...lists.keys.subarray(lists.starts[row], lists.starts[row + 1])].map(nameOf).join(" "));
}

test.each([
  { part: undefined, cells: ["a", "b", "", "a"], keys: ["1", "2", "", "1"] },
  { part: "year", cells: ["20190503", "2019", "201", "20200503"], keys: ["1", "1", "", "2"] },
  { part: "month", cells: ["20190503", "201905", "2019", "20190601"], keys: ["1", "1", "", "2"] },
  { part: "day", cells: ["20190503", "20180503", "201905", "20190504"], keys: ["1", "1", "", "2"] },
  { part: "prefix2", cells: ["甲乙丙", "甲乙", "甲", "𠮷乙丙"], keys: ["1", "1", "", "2"] },
  { part: "suffix2", cells: ["甲乙丙", "乙丙", "丙", "乙𠮷"], keys: ["1", "1", "", "2"] },
  { part: "brand", cells: ["北京甲乙科技有限公司", "上海甲乙网络有限公司", "", "丙丁有限公司"], keys: ["1", "1", "", "2"] },
  { part: "place", cells: ["北京甲乙科技有限公司", "北京丙丁网络有限公司", "", "上海丙丁有限公司"], keys: ["1", "1", "", "2"] },
  { part: "core", cells: ["北京甲乙科技有限公司", "甲乙科技有限公司", "", "北京甲乙网络有限公司"], keys: ["1", "1", "", "2"] },
])("the keys by $part of $cells are $keys", ({ part, cells, keys }) => {
  expect(keysOf(cells, part)).toEqual(keys);
});

test.each([
  { part: "rare", what: "pairs of letters", cells: ["甲乙丙丁", "甲乙戊丁", "己庚"], wanted: [true, false] },
  { part: "words", what: "words", cells: ["Hotel Astoria Ltd", "Astoria", "Grand"], wanted: [true, false] },
  { part: "words", what: "words that are letters", cells: ["甲、乙", "乙", "丙"], wanted: [true, false] },
])("by $part, rows share a key where they share $what", ({ part, cells, wanted }) => {
  const keys = keysOf(cells, part).map((own) => own.split(" "));
  const shares = (left: number, right: number) => keys[left]?.some((key) => key !== "" && keys[right]?.includes(key));
  expect([shares(0, 1), shares(0, 2)]).toEqual(wanted);
});

test("rare keys are three at most, each once and ascending, and none of a piece that one row has", () => {
  const cells = ["abcdefgh", "abcdefgh", "xyxyxy", "xyxyxy", "alone"];
  const { lists } = new KeySource(new Map([["column", buildColumn(cells)]]), new Map()).keys("column", "rare");
  const keys = cells.map((_, row) => [...(lists?.keys.subarray(lists.starts[row], lists.starts[row + 1]) ?? [])]);
  expect(keys.map(({ length }) => length)).toEqual([3, 3, 2, 2, 0]);
  expect(keys.every((own) => own.every((key, at) => at === 0 || key > (own[at - 1] ?? 0)))).toBe(true);
});

test("of pairs of letters the rarest are taken", () => {
  // "ab" stands in every row; two rows share "yz" too.
  const cells = ["abyz", "yzab", "abcd", "abef", "abgh", "abij"];
  const keys = keysOf(cells, "rare").map((own) => own.split(" "));
  expect(keys[0]?.filter((key) => keys[1]?.includes(key)).length).toBe(2);
  expect(keys[2]?.length).toBe(1);
});

test("a list is a key by each of its values", () => {
  const source = new KeySource(new Map(), new Map([["list", buildListColumn([["a", "b"], ["b"], [], ["c"]])]]));
  const { lists } = source.keys("list", undefined);
  expect([...(lists?.starts ?? [])]).toEqual([0, 2, 3, 3, 4]);
  const [first, second, third, fourth] = lists?.keys ?? [];
  expect([first, second].filter((key) => key === third).length).toBe(1);
  expect([first, second, third]).not.toContain(fourth);
});

test.each([
  { part: "year", is: true },
  { part: "prefix3", is: true },
  { part: "suffix12", is: true },
  { part: "rare", is: true },
  { part: "words", is: true },
  { part: "prefix0", is: false },
  { part: "prefix", is: false },
  { part: "prefix100", is: false },
  { part: "constructor", is: false },
  { part: "", is: false },
])("$part is a part: $is", ({ part, is }) => {
  expect(isPart(part)).toBe(is);
});
