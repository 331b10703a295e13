import { expect, test } from "vitest";
import { CodePoints } from "../../text/code-points.ts";
import { isCounted } from "./counted-groups.ts";

test.each([
  { text: "去年冒出了五家新公司", group: "五家", counted: true },
  { text: "腾讯押中四家。", group: "四家", counted: true },
  { text: "其中三款来自北京", group: "三款", counted: true },
  { text: "上海三家。", group: "三家", counted: true, name: "上海" },
  { text: "腾讯和百度两家，合计15亿元", group: "两家", counted: false, name: "百度" },
  { text: "其中三家合计1.2亿", group: "三家", counted: false },
  { text: "这三家公司", group: "三家", counted: false },
  { text: "前两款都已下线", group: "两款", counted: false },
  { text: "三地共有476款", group: "三地", counted: false },
  { text: "今年上市11家，三家来自上海", group: "三家", counted: true },
  { text: "去年上市的公司里，四家有它的股份", group: "四家", counted: true },
  { text: "目光集中，四家各有打算", group: "四家", counted: false },
  { text: "twice the four of Tencent", group: "the four", counted: true },
  { text: "the four of them", group: "the four", counted: false },
  { text: "the four together", group: "the four", counted: false },
])("$group in “$text” counts: $counted", ({ text, group, counted, name = "" }) => {
  const start = text.indexOf(group);
  const named = (end: number): boolean => name !== "" && text.slice(0, end).endsWith(name);
  expect(isCounted(new CodePoints(text), { start, end: start + group.length }, named)).toBe(counted);
});
