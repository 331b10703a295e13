import { expect, test } from "vitest";
import { parseSource } from "../model/dossier.ts";
import { extractField, LONGEST_VALUE } from "./extract.ts";

const words = { zh: "词" };
const columns = { number: "number", name: "name", filer: "filer" };

/** The rules as a source's YAML gives them. */
function rulesOf(field: string, rules: unknown) {
  const input = { id: "list", kind: "filings", title: words, publisher: words, columns, extract: { [field]: rules } };
  return parseSource(input, "sources/list.yml").extract[field]!;
}

function extract(field: string, rules: unknown, cells: Readonly<Record<string, string>>) {
  return extractField(field, rulesOf(field, rules), (header) => cells[header]);
}

test.each([
  { title: "the first group", pattern: "^网信算备(\\d{6})", cell: "网信算备110108007153201230015号", value: "110108" },
  { title: "the group of the field's name", pattern: "(由)(?<district>.+)(变更)", cell: "由𬭚变更", value: "𬭚" },
  { title: "all that matches where there is no group", pattern: "\\d+", cell: "第17号", value: "17" },
  { title: "nothing where nothing matches", pattern: "^\\d+", cell: "第17号", value: "" },
  { title: "nothing where the group took no part", pattern: "第(\\d+)?号", cell: "第号", value: "" },
])("$title is the value", ({ pattern, cell, value }) => {
  expect(extract("district", { from: "编号", pattern }, { 编号: cell })).toMatchObject({ value, misunderstood: undefined });
});

test("a rule may stand for a value of its own", () => {
  const late = { from: ["备案时间", "登记时间"], pattern: "补登", value: "1" };
  expect(extract("late", late, { 登记时间: "2025/8/28（补登）" }).value).toBe("1");
  expect(extract("late", late, { 登记时间: "2025/8/28" }).value).toBe("");
});

test("of several rules the first that gives a value counts; of several headers the first that is filled in", () => {
  const rules = [
    { from: "备注", pattern: "由“(.+?)”" },
    { from: ["曾用名", "原名"], pattern: ".+" },
  ];
  expect(extract("renamed_from", rules, { 备注: "由“甲”变更", 曾用名: "乙" }).value).toBe("甲");
  expect(extract("renamed_from", rules, { 备注: "无", 曾用名: "", 原名: "丙" }).value).toBe("丙");
});

test("codes are those whose pattern matches, in the order of the rules, but for what is taken out of the text", () => {
  const rule = {
    from: "备注",
    without: '[“"]([^”"]+)[”"]',
    must_match: true,
    codes: { cancelled: "已注销", "filer-renamed": '主体(?:名称|[“"])', "model-changed": "模态" },
  };
  const codes = (cell: string) => extract("remark", rule, { 备注: cell });
  expect(codes("主体“多模态公司”变更；已注销").value).toBe("cancelled;filer-renamed");
  expect(codes('主体"多模态公司"变更，新增模态').value).toBe("filer-renamed;model-changed");
  expect(codes("见附件")).toEqual({ value: "", misunderstood: "备注", tooLong: undefined });
  expect(codes("")).toEqual({ value: "", misunderstood: undefined, tooLong: undefined });
});

test("a cell longer than is searched gives nothing, at once, whatever the pattern", () => {
  const rule = { from: "备注", pattern: "名.*名.*名.*x$", must_match: true };
  expect(extract("remark", rule, { 备注: "𬭚".repeat(LONGEST_VALUE) }).tooLong).toBeUndefined();
  expect(extract("remark", rule, { 备注: `${"名".repeat(LONGEST_VALUE)}x` })).toMatchObject({ value: "", tooLong: "备注" });
});

test.each([
  { rules: { from: "备注", pattern: "(" }, at: "extract.remark.0.pattern" },
  {
    rules: [
      { from: "备注", pattern: "x" },
      { from: "备注", codes: { a: "[" } },
    ],
    at: "extract.remark.1.codes.a",
  },
  { rules: { from: "备注", pattern: "(?:名+)+$" }, at: "extract.remark.0.pattern" },
  { rules: { from: "备注" }, at: "extract.remark.0" },
  { rules: { from: "备注", pattern: "x", codes: { a: "x" } }, at: "extract.remark.0" },
  { rules: { from: "备注", codes: { a: "x" }, value: "1" }, at: "extract.remark.0" },
  { rules: { from: [], pattern: "x" }, at: "extract.remark.0.from" },
  { rules: { from: "备注", pattern: "x".repeat(2_001) }, at: "extract.remark.0.pattern" },
])("$rules is refused at $at of the file", ({ rules, at }) => {
  const refusal = { name: "UserError", code: "bad-config", message: expect.stringContaining(`sources/list.yml at ${at}`) };
  expect(() => rulesOf("remark", rules)).toThrow(expect.objectContaining(refusal));
});

test("a field that the kind does not have is refused", () => {
  expect(() => rulesOf("colour", { from: "备注", pattern: "x" })).toThrow(
    expect.objectContaining({ code: "unknown-field", message: expect.stringContaining("colour") }),
  );
});
