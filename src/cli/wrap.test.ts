import { expect, test } from "vitest";
import { displayWidth } from "./columns.ts";
import { cut, wrap } from "./wrap.ts";

test.each([
  { text: "", width: 8, lines: [""] },
  { text: "carries the brand", width: 11, lines: ["carries the", "brand"] },
  { text: "珩鸟机器人（港城）有限公司", width: 10, lines: ["珩鸟机器人", "（港城）有", "限公司"] },
  { text: "珩鸟机器人", width: 9, lines: ["珩鸟机器", "人"] },
  { text: "Plover 珩鸟 Robotics", width: 11, lines: ["Plover 珩鸟", "Robotics"] },
  {
    text: "https://office.example/a/very/long/address",
    width: 20,
    lines: ["https://office.examp", "le/a/very/long/addre", "ss"],
  },
  { text: "𠮷𠮷𠮷", width: 4, lines: ["𠮷𠮷", "𠮷"] },
])("$text in $width columns", ({ text, width, lines }) => {
  expect(wrap(text, width)).toEqual(lines);
  for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
});

test.each([
  { text: "珩鸟科技", width: 8, shown: "珩鸟科技" },
  { text: "珩鸟科技", width: 7, shown: "珩鸟科…" },
  { text: "珩鸟科技", width: 6, shown: "珩鸟…" },
  { text: "Plover", width: 4, shown: "Plo…" },
])("$text cut to $width columns is $shown", ({ text, width, shown }) => {
  expect(cut(text, width)).toBe(shown);
});
