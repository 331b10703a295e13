import { expect, test } from "vitest";
import { filled } from "./fill.ts";

test.each([
  { values: { count: 1 }, says: "1 relation" },
  { values: { count: "1" }, says: "1 relation" },
  { values: { count: 0 }, says: "0 relations" },
  { values: { count: "1,234" }, says: "1,234 relations" },
  { values: {}, says: "{count} relations" },
])("$values is told as $says", ({ values, says }) => {
  expect(filled("{count} {count|relation|relations}", values)).toBe(says);
});
