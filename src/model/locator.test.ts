import { expect, test } from "vitest";
import { describeLocator, parseLocator } from "./locator.ts";

test.each([
  { locator: { row: 17, table: 1 }, said: "table 1, row 17" },
  { locator: { page: 2, table: 1, row: 3, cell: 4 }, said: "page 2, table 1, row 3, cell 4" },
  { locator: { sheet: "Sheet 1", row: 2 }, said: "sheet Sheet 1, row 2" },
  { locator: { line: 9 }, said: "line 9" },
  { locator: {}, said: "" },
])("$locator is told in reading order: $said", ({ locator, said }) => {
  expect(describeLocator(locator)).toBe(said);
});

test.each([
  { locator: { page: 3, table: 1, row: 17, cell: 4 } },
  { locator: { sheet: "Sheet 1", row: 2, cell: 1 } },
  { locator: { sheet: 'a, row 5 "b"', row: 2 } },
  { locator: { sheet: " ", table: 1 } },
  { locator: { line: 9 } },
  { locator: { row: 2 } },
])("$locator is read back from what is told of it", ({ locator }) => {
  expect(parseLocator(describeLocator(locator))).toEqual(locator);
});

test.each([
  "",
  "row",
  "row 0",
  "row -1",
  "row 1.5",
  "row 2, table 1",
  "row 2,",
  ", row 2",
  "row 99999999999999999",
  'sheet "a',
  "column 3",
])("%j is no locator", (text) => {
  expect(parseLocator(text)).toBeUndefined();
});
