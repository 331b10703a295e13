import fc from "fast-check";
import { expect, test } from "vitest";
import { MISSING, ValueReader, ValueTable } from "./value-table.ts";

test.each([
  { what: "nothing", text: "" },
  { what: "Han", text: "北京甲乙科技有限公司" },
  { what: "Han beyond the basic plane", text: "𠮷野家𬭚" },
  { what: "an emoji of several parts", text: "👩‍👩‍👧‍👦🇨🇳" },
  { what: "half of a surrogate pair", text: "a\uD83Db" },
  { what: "the other half at the end", text: "a\uDE00" },
  { what: "two halves in the wrong order", text: "\uDE00\uD83D" },
  { what: "a nought", text: "a\u0000b" },
  { what: "10,000 letters", text: "名".repeat(10_000) },
])("$what comes back as it was", ({ text }) => {
  const table = new ValueTable();
  table.add("another");
  const value = table.add(text);
  expect(table.textOf(value)).toBe(text);
  expect(table.find(text)).toBe(value);
  expect(table.lengthOf(value)).toBe(Array.from(text).length);
});

test("the same texts have the same numbers, in the order in which they came, and others have others", () => {
  const letters = fc.constantFrom("a", "b", "名", "😀", "\uD83D", "");
  const texts = fc.array(
    fc.array(letters, { maxLength: 4 }).map((parts) => parts.join("")),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const table = new ValueTable();
      const numbers = all.map((text) => table.add(text));
      const distinct = [...new Set(all)];
      expect(table.count).toBe(distinct.length);
      expect(numbers).toEqual(all.map((text) => distinct.indexOf(text)));
      expect(distinct.map((_, value) => table.textOf(value))).toEqual(distinct);
    }),
  );
});

test("what grows keeps what was put in before", () => {
  const table = new ValueTable();
  const texts = Array.from({ length: 20_000 }, (_, at) => `第${at}号 ${"x".repeat(at % 50)}`);
  for (const text of texts) table.add(text);
  expect(table.count).toBe(20_000);
  expect(texts.every((text, value) => table.textOf(value) === text && table.find(text) === value)).toBe(true);
});

test("a text that was never put in is not found, nor does looking put it in", () => {
  const table = new ValueTable();
  expect(table.find("a")).toBe(MISSING);
  table.add("a");
  expect(table.find("ab")).toBe(MISSING);
  expect(table.count).toBe(1);
});

test("two readers hold two values at a time, and a long one too", () => {
  const table = new ValueTable();
  const [short, long] = [table.add("甲乙"), table.add("丙".repeat(300))];
  const [left, right] = [new ValueReader(), new ValueReader()];
  const [a, b] = [table.read(short, left), table.read(long, right)];
  expect([String.fromCodePoint(...a), b.length, b[299]]).toEqual(["甲乙", 300, "丙".codePointAt(0)]);
});
