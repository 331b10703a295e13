import { expect, test } from "vitest";
import { buildRecord } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { originOf, typedFields, type TypedFields } from "./typed-fields.ts";

function read<T>(fields: Readonly<Record<string, string>>, take: (fields: TypedFields) => T) {
  const { issues, report } = collectIssues();
  return {
    value: take(typedFields(buildRecord(fields), report)),
    codes: issues.map(({ code, level }) => `${level} ${code}`),
    issues,
  };
}

test.each([
  { given: "2023/8/31", value: "2023-08-31", codes: [] },
  { given: "2023年8月", value: "2023-08", codes: [] },
  { given: "2023", value: "2023", codes: [] },
  { given: "", value: null, codes: [] },
  { given: "2023-02-29", value: null, codes: ["error bad-date"] },
  { given: "unknown", value: null, codes: ["error bad-date"] },
])('the date "$given" is $value, reported: $codes', ({ given, value, codes }) => {
  expect(read({ on: given }, (fields) => fields.date("on"))).toMatchObject({ value, codes });
});

test.each([
  { given: "748", value: 748, codes: [] },
  { given: "0", value: 0, codes: [] },
  { given: "", value: null, codes: [] },
  { given: "1,105", value: null, codes: ["error bad-number"] },
  { given: "-1", value: null, codes: ["error bad-number"] },
  { given: "7.5", value: null, codes: ["error bad-number"] },
  { given: "9007199254740993", value: null, codes: ["error bad-number"] },
  { given: "约700", value: null, codes: ["error bad-number"] },
])('the count "$given" is $value, reported: $codes', ({ given, value, codes }) => {
  expect(read({ total: given }, (fields) => fields.count("total"))).toMatchObject({ value, codes });
});

test.each([
  { given: "1", value: true, codes: [] },
  { given: "0", value: false, codes: [] },
  { given: "", value: false, codes: [] },
  { given: "补登", value: false, codes: ["error bad-flag"] },
])('the flag "$given" is $value, reported: $codes', ({ given, value, codes }) => {
  expect(read({ late: given }, (fields) => fields.flag("late"))).toMatchObject({ value, codes });
});

test("a row that lacks what it cannot do without is reported once, with all that is missing", () => {
  const { value, codes, issues } = read({ number: "1", name: "", filer: "" }, (fields) => fields.has("number", "name", "filer"));
  expect({ value, codes }).toEqual({ value: false, codes: ["warning missing-value"] });
  expect(issues[0]).toMatchObject({ source: "source", locator: { row: 2 }, message: expect.stringMatching(/name.*filer/) });
});

test("a field that the source does not map is empty, not undefined", () => {
  expect(read({}, (fields) => [fields.text("remark"), fields.date("on"), fields.count("total")]).value).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([
  {
    title: "the original that the facts name",
    fields: { snapshot: "2".repeat(64), table: "1", row: "17" },
    locator: { table: 1, row: 17 },
  },
  {
    title: "a row on a page of an original",
    fields: { snapshot: "2".repeat(64), page: "3", table: "1", row: "17" },
    locator: { page: 3, table: 1, row: 17 },
  },
  {
    title: "a row of an original without tables",
    fields: { snapshot: "2".repeat(64), table: "", row: "17" },
    locator: { row: 17 },
  },
])("the origin of a facts row is $title", ({ fields, locator }) => {
  expect(originOf(buildRecord(fields), "list")).toEqual({ attachment: "list", snapshot: "2".repeat(64), locator });
});

test("the origin of a row read from the document itself is where it was read", () => {
  const record = buildRecord({ number: "1" }, { snapshot: "3".repeat(64), locator: { table: 2, row: 5 } });
  expect(originOf(record, "list")).toEqual({ attachment: "list", snapshot: "3".repeat(64), locator: { table: 2, row: 5 } });
});
