import { expect, test } from "vitest";
import { displayWidth, padEnd, padStart } from "./columns.ts";

test.each([
  { text: "", width: 0 },
  { text: "Plover 1", width: 8 },
  { text: "珩鸟科技", width: 8 },
  { text: "北湾A区", width: 7 },
  { text: "（港城）", width: 8 },
  { text: "𠮷", width: 2 },
  { text: "한국", width: 4 },
  { text: "😀 ok", width: 5 },
  { text: "e\u0301", width: 1 },
  { text: "\u200b", width: 0 },
])("$text takes $width columns", ({ text, width }) => {
  expect(displayWidth(text)).toBe(width);
});

test("texts are filled up to a width, and longer ones are left whole", () => {
  expect([padEnd("珩鸟", 6), padStart("珩鸟", 6), padEnd("珩鸟科技", 6), padStart("12", 4)]).toEqual([
    "珩鸟  ",
    "  珩鸟",
    "珩鸟科技",
    "  12",
  ]);
});
