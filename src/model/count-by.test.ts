import { expect, test } from "vitest";
import { countBy } from "./count-by.ts";

test("items are counted by key, keys in the order they come", () => {
  expect([...countBy(["京", "沪", "京", ""], (place) => place)]).toEqual([
    ["京", 2],
    ["沪", 1],
    ["", 1],
  ]);
  expect(countBy([], String).size).toBe(0);
});
