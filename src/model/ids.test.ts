import fc from "fast-check";
import { expect, test } from "vitest";
import { contentId, groupEntityId, productId, sha256 } from "./ids.ts";

test.each([
  { left: ["a.b", "c"], right: ["a", "b.c"] },
  { left: ["a", "b"], right: ["ab"] },
  { left: ["a", ""], right: ["a"] },
  { left: ["1"], right: [1] },
  { left: [null], right: ["null"] },
  { left: [null], right: [""] },
  { left: ['a","b'], right: ["a", "b"] },
])("$left and $right are two ids", ({ left, right }) => {
  expect(contentId(...left)).not.toBe(contentId(...right));
});

test("equal parts give equal ids, other parts other ids, always of 32 hex digits", () => {
  const parts = fc.array(fc.oneof(fc.constantFrom("a", "b", "a.b", "", "，"), fc.integer({ min: 0, max: 3 }), fc.constant(null)));
  fc.assert(
    fc.property(parts, parts, (left, right) => {
      expect(contentId(...left)).toMatch(/^[0-9a-f]{32}$/);
      expect(contentId(...left) === contentId(...right)).toBe(JSON.stringify(left) === JSON.stringify(right));
    }),
  );
});

test("ids never change: who has written one down finds it again", () => {
  // printf '["Company","京东集团"]' | sha256sum
  expect(contentId("Company", "京东集团")).toBe("e2ee73560b72a6eb3a836efd237e7cd6");
});

test("the same number in two series is two things filed; a group and a thing are never one", () => {
  expect(productId("algorithm", "1")).not.toBe(productId("deep-synthesis", "1"));
  expect(groupEntityId("jd")).not.toBe(productId("jd", ""));
});

test("a text and its UTF-8 bytes have one SHA-256, that of the standard", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("梯队")).toBe(sha256(Buffer.from("梯队")));
});
