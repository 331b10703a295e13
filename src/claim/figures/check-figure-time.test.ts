import { describe, expect, test } from "vitest";
import { check, other, panel, PANEL, remarksOf, said } from "./testing-check.ts";
import { buildFigure, link } from "./testing-claims.ts";

describe("time", () => {
  const month = (id: string, at: string, value: number) => buildFigure({ id, start: at, end: at, value, scope: "app" });

  test("a month of the year said bears out a level, and tells which month", () => {
    const outcome = check([panel], { ...said, time: "2025" });
    expect(outcome.state).toBe("holds");
    expect(remarksOf(outcome)).toContain("2025-06");
    expect(check([panel], { ...other, time: "2025" }).state).toBe("open");
  });

  test("a quarter's revenue is not the year's", () => {
    const quarter = buildFigure({ id: "q", measure: "revenue", unit: "元", start: "2025-04", end: "2025-06" });
    const claim = { text: "1590万元", value: "15900000", unit: "元", measures: [link("revenue")], time: "2025" };
    expect(check([quarter], claim).state).toBe("open");
  });

  test("the state on the last day of a month is the month's", () => {
    expect(check([panel], { ...said, time: "@2025-06-30" }).state).toBe("holds");
    expect(check([panel], { ...other, time: "@2025-06" }).state).toBe("fails");
  });

  test("a number that is another month's is told as such, and is no support", () => {
    const outcome = check([panel, month("may", "2025-05", 16_500_000)], other);
    expect(outcome.state).toBe("fails");
    expect(remarksOf(outcome)).toContain("2025-05");
    const alone = check([month("may", "2025-05", 16_500_000)], other);
    expect(alone.state).toBe("open");
    expect(remarksOf(alone)).toContain("16.5 million is the figure of app, users, 2025-05");
  });

  test("a number that is another measure's is told as such, and is no support", () => {
    const daily = buildFigure({ id: "daily-1", measure: "daily", value: 16_500_000 });
    const outcome = check([daily], other);
    expect(outcome.state).toBe("open");
    expect(remarksOf(outcome)).toContain("daily");
  });

  test("a number of one digit without a time is nobody's while several months are known", () => {
    const claim = { text: "2000万", value: "20000000", time: "" };
    const two = month("m7", "2025-07", 20_000_000);
    expect(check([panel, two], claim).state).toBe("open");
    expect(check([two], claim).state).toBe("holds");
  });

  test("a milestone without a time is the bound that tells it, whichever months are known", () => {
    const passed = buildFigure({
      id: "passed",
      wording: "at-least",
      low: 20_000_000,
      value: 20_000_000,
      start: "2025-08",
      end: "2025-08",
    });
    const claim = { text: "突破2000万", value: "20000000", approx: "over" as const, time: "" };
    expect(check([panel, passed], claim).state).toBe("holds");
    expect(check([panel, month("m7", "2025-07", 21_000_000)], claim).state).toBe("open");
  });

  test("a page that went up after the text bears out what was so before, and refutes nothing", () => {
    const early = { date: "2025-07-01", how: "given" } as const;
    expect(check([panel], { ...other, date: early }).state).toBe("open");
    expect(check([panel], { ...said, date: early }).state).toBe("holds");
    expect(remarksOf(check([panel], { ...said, date: early }))).toContain("later than the text");
    expect(check([panel], { ...other, date: { date: "2025-07-20", how: "given" } }).state).toBe("fails");
    // A date that the text names lies before the day it was written.
    expect(check([panel], { ...other, date: { date: "2025-06-30", how: "named" } }).state).toBe("fails");
  });

  test("a figure of a time after the text is a remark at most", () => {
    const past = { date: "2025-04-30", how: "given" } as const;
    const outcome = check([panel], { ...said, date: past });
    expect(outcome.state).toBe("open");
    expect(remarksOf(outcome)).toContain("Known only later");
  });

  test("a number that is the subject's of another time is open where the time was not said beside it", () => {
    const may = month("may", "2025-05", 16_500_000);
    expect(check([panel, may], { ...other, timeHow: "sentence" }).state).toBe("open");
    expect(check([panel], { ...other, timeHow: "sentence" }).state).toBe("fails");
  });

  test("a week is told by the day on which it begins", () => {
    const week = buildFigure({ id: "week", start: "2025-06-09", end: "2025-06-15", granularity: "week" });
    expect(check([week], { ...said, time: "2025-06-09" }).state).toBe("holds");
    expect(check([week], { ...said, time: "2025-06-10" }).state).toBe("open");
  });
});

describe("what the text itself comes from", () => {
  test("is no evidence for it, nor is what repeats it", () => {
    const repeated = buildFigure({ id: "panel-2", scope: "app", reading: "panel-1" });
    const sources = ["http://www.news.example/panel-1/#top"];
    expect(check([panel, repeated], { ...said, sources }).state).toBe("open");
    expect(check([panel, repeated], { ...said, sources: ["https://news.example/other"] }).state).toBe("holds");
  });
});

describe("budgets that a group announced", () => {
  const budget = buildFigure({
    id: "budget-1",
    measure: "budget",
    unit: "元",
    value: 1_000_000_000,
    digits: "10",
    start: "2026-02-01",
    end: null,
  });
  const claim = {
    text: "10 billion",
    value: "10000000000",
    unit: "元",
    measures: [link("budget")],
    time: "",
    language: "en" as const,
  };

  test("the group's is its app's, no time needs to be said, and a slip of the unit is refuted", () => {
    const outcome = check([budget], { ...claim, subjects: [link("group")] });
    expect(outcome.state).toBe("fails");
    expect(outcome.right).toBe("1 billion");
    expect(check([budget], { ...claim, subjects: [link("group")], text: "1 billion", value: "1000000000" }).state).toBe("holds");
  });

  test("of two apps of a group neither is the group's", () => {
    const second = { ...budget, id: "budget-2", entity: "second app" };
    expect(check([budget, second], { ...claim, subjects: [link("group")] }).state).toBe("open");
  });

  test("another year's is another budget", () => {
    expect(check([budget], { ...claim, time: "2025-02" }).state).toBe("open");
    expect(check([budget], { ...claim, time: "2026-01-25" }).state).toBe("fails");
  });

  test("another number, no slip, is open while nothing says when", () => {
    expect(check([budget], { ...claim, text: "4 billion", value: "4000000000" }).state).toBe("open");
  });
});

test("what is computed from others is not judged here, and what names nobody is open", () => {
  expect(check([panel], { ...said, comparator: "sum" }).state).toBe("open");
  expect(check([panel], { ...said, comparator: "share" }).state).toBe("open");
  expect(check([panel], { ...said, subjects: [] }).reason.en).toContain("whom the number is of");
});

test("what is open says what it would need", () => {
  const { reason } = check([], { ...said, measurer: PANEL, scopes: [link("app")] });
  expect(reason.en).toBe("It would need a figure: app, users, June 2025, (app), by panel.");
});

test("a share is judged as it is told", () => {
  const share = buildFigure({ id: "share-1", measure: "share", unit: "%", value: 17.1 });
  const claim = { text: "17.1%", value: "17.1", unit: "%", measures: [link("share")], comparator: "share" as const };
  expect(check([share], claim).state).toBe("holds");
  expect(check([share], { ...claim, text: "15.8%", value: "15.8" }).right).toBe("17.1");
});

test("what adds up and is told up to a day may begin at any time: borne out, never refuted", () => {
  const figure = buildFigure({
    id: "sum",
    measure: "revenue",
    unit: "元",
    start: "2025-01",
    end: "2025-09",
    granularity: "span",
  });
  const claim = { unit: "元", measures: [link("revenue")], time: "@2025-09" };
  expect(check([figure], { ...said, ...claim }).state).toBe("holds");
  expect(check([figure], { ...other, ...claim }).state).toBe("open");
  expect(check([figure], { ...other, ...claim, time: "2025-01/2025-09" }).state).toBe("fails");
});

test("a growth is of two times: borne out, never refuted", () => {
  const figure = buildFigure({ id: "growth-1", measure: "growth", unit: "%", value: 12.5, base: "2025-05" });
  const claim = { unit: "%", measures: [link("growth")], comparator: "growth" as const };
  expect(check([figure], { ...claim, text: "12.5%", value: "12.5" }).state).toBe("holds");
  expect(check([figure], { ...claim, text: "14.5%", value: "14.5" }).state).toBe("open");
});
