import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accuracyTable } from "../bench/classes/accuracy-table.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");

test("docs/classes.md tells the figures that the benchmark measured", () => {
  expect(read("docs/classes.md")).toContain(accuracyTable(read("bench/classes/reference.jsonl")));
});

test("a figure that was not measured is not made up", () => {
  expect(accuracyTable("")).toContain("| `foundation`: precision | not measured |");
});
