import { expect, test } from "vitest";
import { headerKey } from "./header-key.ts";

test.each([
  { header: "主体 名称" },
  { header: "主体\n名称" },
  { header: "\u3000主体名称\u00a0" },
  { header: "\ufeff主体\u200b名称" },
])("$header is the header 主体名称", ({ header }) => {
  expect(headerKey(header)).toBe("主体名称");
});

test.each([
  { left: "名称（中文）", right: "名称(中文)", same: true },
  { left: "ＩＤ", right: "ID", same: true },
  { left: "名称", right: "名稱", same: false },
  { left: "ID", right: "id", same: false },
])("$left and $right are one header: $same", ({ left, right, same }) => {
  expect(headerKey(left) === headerKey(right)).toBe(same);
});
