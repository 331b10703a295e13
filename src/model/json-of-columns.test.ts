import { expect, test } from "vitest";
import { jsonOfColumns } from "./json-of-columns.ts";

test.each([
  {},
  { version: 1, title: 'a "quoted" name', none: null, left: undefined, isShown: true },
  { rows: [1, "b", null, { c: [2] }], columns: { "a-b": ["x"], empty: [], none: undefined, inner: { deep: [] } } },
])("%j is what JSON.stringify makes of it, the second time too", (file) => {
  expect(jsonOfColumns(file)).toBe(JSON.stringify(file));
  expect(jsonOfColumns({ ...file })).toBe(JSON.stringify(file));
});
