import { expect, test } from "vitest";
import { buildRecord } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { fieldLocator } from "../model/records.ts";
import { cellsOfRow, readFieldCells } from "./field-cells.ts";

const told = (...rows: readonly Readonly<Record<string, string>>[]) => {
  const { issues, report } = collectIssues();
  const cells = readFieldCells(
    rows.map((fields) => buildRecord(fields)),
    report,
  );
  return { cells, codes: issues.map(({ code, level }) => `${level} ${code}`) };
};
const original = { snapshot: "2".repeat(64), table: "1", row: "17" };

test("a committed row's fields stand in the cells that are told of its table", () => {
  const { cells, codes } = told(
    { attachment: "list-2025-06", table: "1", field: "number", cell: "7" },
    { attachment: "list-2025-06", table: "1", field: "name", cell: "2" },
    { attachment: "list-2025-06", table: "2", field: "name", cell: "3" },
  );
  expect(codes).toEqual([]);
  expect(cellsOfRow(buildRecord(original), "list-2025-06", cells)).toEqual({ number: 7, name: 2 });
  expect(cellsOfRow(buildRecord({ ...original, table: "3" }), "list-2025-06", cells)).toBeUndefined();
  expect(cellsOfRow(buildRecord(original), "list-2025-07", cells)).toBeUndefined();
});

test("an original without tables has its cells told without one", () => {
  const { cells } = told({ attachment: "list-2025-06", table: "", field: "number", cell: "7" });
  expect(cellsOfRow(buildRecord({ ...original, table: "" }), "list-2025-06", cells)).toEqual({ number: 7 });
});

test("a row that was read from the document itself has the cells it was read from", () => {
  const { cells } = told({ attachment: "list-2025-06", table: "1", field: "number", cell: "7" });
  const record = buildRecord({ number: "1" }, { columns: { number: 4 } });
  expect(cellsOfRow(record, "list-2025-06", cells)).toEqual({ number: 4 });
});

test.each([
  { title: "no cell", fields: { field: "name", cell: "" }, codes: ["warning missing-value"] },
  { title: "a cell that is no number", fields: { field: "name", cell: "second" }, codes: ["error bad-number"] },
  { title: "a cell before the first", fields: { field: "name", cell: "0" }, codes: ["error bad-number"] },
])("$title is reported and tells nothing", ({ fields, codes }) => {
  const read = told({ attachment: "list-2025-06", table: "1", ...fields });
  expect(read.codes).toEqual(codes);
  expect(read.cells.size).toBe(0);
});

test.each([
  { field: "number", locator: { table: 1, row: 17, cell: 7 } },
  { field: "remark", locator: { table: 1, row: 17 } },
])("$field stands at $locator", ({ field, locator }) => {
  expect(fieldLocator({ locator: { table: 1, row: 17 }, cells: { number: 7 } }, field)).toEqual(locator);
});
