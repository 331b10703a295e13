import { expect, test } from "vitest";
import { daysOfPrefix, isPrefix, monthsBetween } from "./days.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

test.each([
  { prefix: "2024", first: "2024-01-01", last: "2024-12-31" },
  { prefix: "2024-02", first: "2024-02-01", last: "2024-02-29" },
  { prefix: "2024-12", first: "2024-12-01", last: "2024-12-31" },
  { prefix: "2024-02-29", first: "2024-02-29", last: "2024-02-29" },
])("$prefix is from $first to $last", ({ prefix, first, last }) => {
  expect(daysOfPrefix(prefix)).toEqual([day(first), day(last)]);
});

test("the slider has every month, whatever precision its ends have", () => {
  expect(monthsBetween("2023-11", "2024-02-15")).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
  expect(monthsBetween("2024", "2024")).toHaveLength(12);
  expect(monthsBetween("0001", "9999")).toHaveLength(1200);
});

test.each([
  { text: "2024", is: true },
  { text: "2024-13", is: false },
  { text: "2024-06-31", is: true },
  { text: "2024-6", is: false },
  { text: "<script>", is: false },
])("$text is a date: $is", ({ text, is }) => {
  expect(isPrefix(text)).toBe(is);
});
