import fc from "fast-check";
import { expect, test } from "vitest";
import { CodePoints } from "./code-points.ts";

test("a text reads as an iterator over it does, lone surrogates, emoji and all", () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom("万", "𠮷", "😀", "\ud83d", "\ude00", "\u200f"), fc.string()) });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (written, start, length) => {
      const points = new CodePoints(written);
      const expected = Array.from(written);
      expect(points.length).toBe(expected.length);
      for (const [index, point] of expected.entries()) expect(points.at(index)).toBe(point);
      expect([points.at(-1), points.at(expected.length), points.code(expected.length)]).toEqual(["", "", -1]);
      expect(points.slice(start, start + length)).toBe(expected.slice(start, start + length).join(""));
    }),
  );
});

test.each(["abc3", "万万万3", "😀𠮷3", "3", "", "abc"])("in %s the next marked place is found", (text) => {
  const marks = new Uint8Array(65_536);
  marks[0x33] = 1;
  const points = new CodePoints(text);
  const place = Array.from(text).indexOf("3");
  expect(points.next(marks, 0)).toBe(place < 0 ? points.length : place);
});
