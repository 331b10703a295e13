import { expect, test } from "vitest";
import { hasNestedRepeat } from "./nested-repeats.ts";

test.each(["(a+)+", "(?:名*)*$", "((a+)b)*", "(?<x>a{2,})+", "(?:\\w+,)*", "(?:[)]+)+", "x(?:a|(b+))+", "(a+){3,}"])(
  "%s repeats a group that itself repeats",
  (pattern) => {
    expect(hasNestedRepeat(pattern)).toBe(true);
  },
);

test.each([
  "(a+)",
  "a+b+",
  "(?:ab)+",
  "(a+)?",
  "(a+){2}",
  "(?:a{1,2},)+",
  "(\\+)+",
  "([*+])+",
  "(?:\\(a\\)\\+)+",
  "(a+)(b)*",
  "^网信算备(\\d{6})",
  "(?:[\\]+])*",
])("%s does not", (pattern) => {
  expect(hasNestedRepeat(pattern)).toBe(false);
});
