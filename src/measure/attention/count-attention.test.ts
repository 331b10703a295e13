import { expect, test } from "vitest";
import { countAttention, countDays } from "./count-attention.ts";
import { isAround } from "./day-number.ts";

const named = {
  dates: ["2026-01-30", "2026-01-31", "2026-02-01", "2026-02-01", "2026-02-03"],
  topics: Int32Array.of(0, 0, 0, 3, 3),
  named: [[1], [1], [0, 1], [], [0]],
};

test("appearances are rows of the month, a topic is counted in the month in which it first named somebody", () => {
  expect(countAttention(named).months).toEqual([
    { entity: 0, month: "2026-02", appearances: 2, titles: 2 },
    { entity: 1, month: "2026-01", appearances: 2, titles: 1 },
    { entity: 1, month: "2026-02", appearances: 1, titles: 0 },
  ]);
});

test("the volume of a month is all its rows, its new topics and its days", () => {
  expect(countAttention(named).volume).toEqual([
    { month: "2026-01", appearances: 2, titles: 1, days: 2 },
    { month: "2026-02", appearances: 3, titles: 1, days: 2 },
  ]);
});

test("by the day, a day that the list has and the entity has not is 0; one that the list has not is none", () => {
  const isWanted = isAround(["2026-02-01"], { before: 1, after: 1 });
  expect(countDays(named, [1, 0], isWanted)).toEqual([
    { entity: 1, date: "2026-01-31", appearances: 1, listed: 1 },
    { entity: 1, date: "2026-02-01", appearances: 1, listed: 2 },
    { entity: 0, date: "2026-01-31", appearances: 0, listed: 1 },
    { entity: 0, date: "2026-02-01", appearances: 1, listed: 2 },
  ]);
});

test("a list without titles counts nothing", () => {
  expect(countAttention({ dates: [], topics: new Int32Array(), named: [] })).toEqual({ months: [], volume: [] });
});
