import { expect, test } from "vitest";
import { describeLocator } from "./locator.ts";

test.each([
  { locator: { row: 17, table: 1 }, said: "table 1, row 17" },
  { locator: { page: 2, table: 1, row: 3, cell: 4 }, said: "page 2, table 1, row 3, cell 4" },
  { locator: { sheet: "Sheet 1", row: 2 }, said: "sheet Sheet 1, row 2" },
  { locator: { line: 9 }, said: "line 9" },
  { locator: {}, said: "" },
])("$locator is told in reading order: $said", ({ locator, said }) => {
  expect(describeLocator(locator)).toBe(said);
});
