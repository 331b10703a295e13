import { expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { NamedTable } from "./named-table.ts";
import { scanTimes } from "./find-times.ts";

// Steps are counted, not seconds: look-ups of characters while times are found and worked out. Twice the text may cost
// twice the steps and a little for the beginning, never four times; and no text may cost many steps a character.

const named = new NamedTable([{ word: "春节", period: { start: "2026-02-17", end: "2026-02-23" } }]);

/** What quadratic readers stumble over, by the part that a text repeats. */
const PARTS: readonly string[] = [
  "1",
  "2025",
  "2025-",
  "2025年",
  "2025年6月底到",
  "今年",
  "去年同期",
  "同期",
  "过去两年",
  "近",
  "一",
  "截至目前",
  "次日",
  "春节",
  "2026年春节前",
  "三年前",
  "9月至10月",
  "2023、",
  "一、",
  "1、2、",
  "前5月",
  "截至9月的",
  "昨（14）",
  "a",
  "the ",
  "of the ",
  "end of ",
  "end of the ",
  "end-",
  "first half of ",
  "first half of the first quarter of ",
  "May ",
  "May to ",
  "from May to July ",
  "December 31, ",
  "31 December ",
  "2023–",
  "2023, ",
  "2023 and ",
  "June 2023 and 2024 ",
  "2023’s ",
  "half a year and a half ",
  "the next ",
  "earlier ",
  "on Tuesday ",
  "上周五",
  "the same period of ",
  "a year earlier ",
  "a year to a year to ",
  "up from 302 in 2024 ",
  "compared with 302 ",
  "fiscal year ",
  "fiscal ",
  "last ",
  "year ",
  "so far ",
  "since since ",
  "early ",
  "early-",
  " ",
  "-",
  "\n",
  "Q3 ",
  "1-2-",
  "1 to ",
];

/** A character, in a text that is nothing but times and their comparisons. */
const MOST_STEPS = 80;

test.each(PARTS)("“%s” over and over: twice as long costs twice as much", (part) => {
  const [once, twice] = [steps(part.repeat(4000 / part.length)), steps(part.repeat(8000 / part.length))];
  expect(twice).toBeLessThan(once * 2.2 + 500);
  expect(once).toBeLessThan(4000 * MOST_STEPS);
});

function steps(text: string): number {
  const points = new CodePoints(text);
  scanTimes(points, { date: "2026-08-15", explicit: false, named });
  return points.reads;
}
