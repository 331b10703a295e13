import fc from "fast-check";
import { expect, test } from "vitest";
import { keepSame } from "./keep-same.ts";

test("what says the same is the object of before, as a whole and part by part", () => {
  const before = {
    rows: [
      { id: "a", at: { row: 1 } },
      { id: "b", at: { row: 2 } },
    ],
    by: new Map([["a", [1]]]),
    set: new Set(["x"]),
  };
  expect(keepSame(before, structuredClone(before))).toBe(before);
  const next = structuredClone(before);
  const [, second] = next.rows;
  if (second) second.at.row = 3;
  const kept = keepSame(before, next);
  expect(kept).not.toBe(before);
  expect(kept.rows[0]).toBe(before.rows[0]);
  expect(kept.rows[1]).toEqual({ id: "b", at: { row: 3 } });
  expect(kept.by).toBe(before.by);
});

test("rows with an id are found where a row was put in or taken out before them", () => {
  const before = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const kept = keepSame(before, [{ id: "a" }, { id: "new" }, { id: "b" }, { id: "c" }]);
  expect([kept[0] === before[0], kept[2] === before[1], kept[3] === before[2]]).toEqual([true, true, true]);
  expect(keepSame(before, [{ id: "b" }, { id: "c" }])[0]).toBe(before[1]);
});

test.each([
  { what: "another order of keys", before: { a: 1, b: 2 }, next: { b: 2, a: 1 } },
  { what: "a key more", before: { a: 1 }, next: { a: 1, b: undefined } },
  {
    what: "another order of a map",
    before: new Map([
      ["a", 1],
      ["b", 2],
    ]),
    next: new Map([
      ["b", 2],
      ["a", 1],
    ]),
  },
  { what: "another order of a set", before: new Set(["a", "b"]), next: new Set(["b", "a"]) },
  { what: "zero and minus zero", before: { a: 0 }, next: { a: -0 } },
  { what: "an object of a class", before: new Date(0), next: new Date(0) },
  { what: "a function", before: { of: () => 1 }, next: { of: () => 1 } },
])("$what is not the same", ({ before, next }) => {
  expect(keepSame(before, next)).toBe(next);
});

test("an object of a class is asked whether it says the same, where the class knows", () => {
  class Amount {
    readonly value: number;
    constructor(value: number) {
      this.value = value;
    }
    equals(other: unknown): boolean {
      return other instanceof Amount && other.value === this.value;
    }
  }
  const before = { paid: new Amount(1) };
  expect(keepSame(before, { paid: new Amount(1) })).toBe(before);
  expect(keepSame(before, { paid: new Amount(2) })).toEqual({ paid: new Amount(2) });
});

test("what is frozen is held against what was before, and not changed", () => {
  const before = Object.freeze({ label: { en: "one" }, at: 1 });
  const next = Object.freeze({ label: { en: "one" }, at: 2 });
  expect(keepSame(before, next)).toBe(next);
  expect(keepSame(before, Object.freeze({ label: { en: "one" }, at: 1 }))).toBe(before);
});

test("it never changes what is said, whatever was before", () => {
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.record({ id: fc.string({ maxLength: 2 }), at: fc.integer({ max: 3 }) })));
  fc.assert(
    fc.property(value, value, (before, next) => {
      const said = JSON.stringify(next);
      expect(JSON.stringify(keepSame(structuredClone(before), next))).toBe(said);
    }),
  );
});
