import { expect, test } from "vitest";
import { buildColumn } from "../../../test/linkage-builders.ts";
import { ColumnBuilder, derive, deriveList, type ListColumn } from "./column.ts";
import { MISSING } from "./value-table.ts";

test("a column has a number a row, how many rows hold each value, and how many hold any", () => {
  const { codes, counts, filled, values } = buildColumn(["a", "", "b", "a"]);
  expect([...codes]).toEqual([0, MISSING, 1, 0]);
  expect([...counts]).toEqual([2, 1]);
  expect({ filled, distinct: values.count }).toEqual({ filled: 3, distinct: 2 });
});

test("a cell that is null is missing like one that is empty", () => {
  const builder = new ColumnBuilder("column");
  for (const cell of [null, "", "a"]) builder.add(cell);
  expect(builder.finish()).toMatchObject({ filled: 1, codes: Uint32Array.of(MISSING, MISSING, 0) });
});

test("a column grows beyond its first memory", () => {
  const column = buildColumn(Array.from({ length: 10_000 }, (_, row) => String(row % 7)));
  expect([column.codes.length, column.filled, ...column.counts]).toEqual([
    10_000, 10_000, 1429, 1429, 1429, 1429, 1428, 1428, 1428,
  ]);
});

test("a derived column joins values that become one, and loses those that become nothing", () => {
  const { codes, counts, filled, values } = derive(buildColumn(["A", "a", "-", "", "b"]), "other", (text) =>
    text === "-" ? "" : text.toLowerCase(),
  );
  expect([...codes]).toEqual([0, 0, MISSING, MISSING, 1]);
  expect({ counts: [...counts], filled, text: values.textOf(0) }).toEqual({ counts: [2, 1], filled: 3, text: "a" });
});

const rowsOf = ({ starts, codes, values }: ListColumn): string[][] =>
  Array.from({ length: starts.length - 1 }, (_, row) =>
    [...codes.subarray(starts[row], starts[row + 1])].map((value) => values.textOf(value)).toSorted(),
  );

test("a column of lists holds each value of a row once", () => {
  const list = deriveList(buildColumn(["b;a;b", "", "a", "b;a;b"]), "list", (text) => text.split(";"));
  expect(rowsOf(list)).toEqual([["a", "b"], [], ["a"], ["a", "b"]]);
  expect([...list.counts].toSorted()).toEqual([2, 3]);
  expect(list.starts).toEqual(Uint32Array.of(0, 2, 2, 3, 5));
});

test("the numbers of a row's values ascend, also where there are more than nine", () => {
  const cell = Array.from({ length: 30 }, (_, at) => `v${29 - at}`).join(";");
  const { codes } = deriveList(buildColumn(["v3;v1", cell]), "list", (text) => text.split(";"));
  expect([...codes.subarray(2)]).toEqual(Array.from({ length: 30 }, (_, at) => at));
});
