import { expect, test } from "vitest";
import { parseRemark } from "./remarks.ts";

// The sentences are written for these tests, in the patterns of the official lists.

test.each([
  { remark: "原主体名称“甲科技有限公司”变更为“乙科技有限公司”", from: "甲科技有限公司" },
  { remark: "变更内容：主体名称由“甲科技有限公司”变更为“乙科技有限公司”", from: "甲科技有限公司" },
  { remark: "原主体“甲科技有限公司”变更为“乙科技有限公司”、产品变更", from: "甲科技有限公司" },
  { remark: '原主体名称"甲科技有限公司"变更为"乙科技有限公司"', from: "甲科技有限公司" },
  { remark: "原主体名称 “甲（港城）科技有限公司” 变更为 “乙科技有限公司”", from: "甲（港城）科技有限公司" },
  { remark: "2024年8月，主体名称由甲科技有限公司变更为乙科技有限公司，新增产品小珩(网站)", from: "甲科技有限公司" },
  { remark: "原主体名称甲科技有限公司变更为乙科技有限公司，原算法名称丙算法变更为丁算法", from: "甲科技有限公司" },
])("$remark: the filer was $from", ({ remark, from }) => {
  expect(parseRemark(remark)).toMatchObject({
    renamedFrom: from,
    unknown: false,
    codes: expect.stringMatching(/^filer-renamed/),
  });
});

test.each([
  { remark: "算法名称由“丙算法”变更为“丁算法”", before: "丙算法" },
  { remark: "变更内容：算法名称原“丙算法”变更为“丁算法”，产品变更", before: "丙算法" },
  { remark: "变更内容：原算法名称“丙算法-1”变更为“丁算法”", before: "丙算法-1" },
  { remark: "2024年8月，原主体名称甲公司变更为乙公司，原算法名称丙算法变更为丁算法-1", before: "丙算法" },
])("$remark: the thing filed was called $before", ({ remark, before }) => {
  expect(parseRemark(remark)).toMatchObject({ namedBefore: before, codes: expect.stringContaining("name-changed") });
});

test.each(["主体名称由 变更为乙公司", "主体由 变更为乙公司", "算法名称由 变更为丁算法", "原主体名称“ ”变更为“乙公司”"])(
  "%s leaves the old name blank: none is known",
  (remark) => {
    expect(parseRemark(remark)).toMatchObject({ renamedFrom: "", namedBefore: "" });
  },
);

test.each([
  { remark: "已注销", codes: "cancelled" },
  { remark: " 已注销\n", codes: "cancelled" },
  { remark: "变更公司法人", codes: "person-changed" },
  { remark: "变更内容：责任人变更", codes: "person-changed" },
  { remark: "变更内容：扩大用途", codes: "purpose-changed" },
  { remark: "新增产品小珩", codes: "product-changed" },
  { remark: "原“小珩（小程序）”变更为小珩(APP)", codes: "product-changed" },
  { remark: "算法模型变更，新增产品小珩", codes: "product-changed;model-changed" },
  { remark: "输出模态由文本变更为图像", codes: "model-changed" },
  { remark: "更新机制机理的说明", codes: "disclosure-changed" },
  { remark: "主体由甲公司变更为乙公司、原算法名称“丙算法”变更为“丁算法”", codes: "filer-renamed;name-changed" },
  { remark: "", codes: "" },
])('"$remark" says: $codes', ({ remark, codes }) => {
  expect(parseRemark(remark)).toMatchObject({ codes, unknown: false });
});

test.each([
  { remark: "算法名称“多模态检索算法”变更为“丁算法”", codes: "name-changed" },
  { remark: "算法名称由“智能用途推荐算法”变更为“机制公示算法”", codes: "name-changed" },
  { remark: "原主体名称“甲产品设计有限公司”变更为“乙有限公司”", codes: "filer-renamed" },
])("$remark says $codes: the words inside a quoted name say nothing", ({ remark, codes }) => {
  expect(parseRemark(remark).codes).toBe(codes);
});

test.each(["见附件", "第二次更新"])("%s is not understood, and that is said", (remark) => {
  expect(parseRemark(remark)).toEqual({ codes: "", renamedFrom: "", namedBefore: "", on: "", unknown: true });
});

test.each([
  { remark: "2024年3月新增产品小珩(APP)", on: "2024-03" },
  { remark: "2023年5月、11月更新算法说明", on: "2023-05;2023-11" },
  { remark: "2023年4月新增产品，2024年1月产品变更", on: "2023-04;2024-01" },
  { remark: "产品变更", on: "" },
])("$remark names the months $on", ({ remark, on }) => {
  expect(parseRemark(remark).on).toBe(on);
});

test("a remark that only says that the filer's name was brought up to date tells no earlier name", () => {
  expect(parseRemark("2024年3月更新主体名称")).toMatchObject({ codes: "filer-renamed", renamedFrom: "", on: "2024-03" });
});
