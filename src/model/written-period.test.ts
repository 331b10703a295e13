import fc from "fast-check";
import { expect, test } from "vitest";
import { readPeriod } from "./written-period.ts";

const FESTIVAL = { "2026春节": { start: "2026-02-15", end: "2026-02-23" } };

test.each([
  { written: "2026-02-07", start: "2026-02-07", end: "2026-02-07", granularity: "day" },
  { written: "2025-08", start: "2025-08", end: "2025-08", granularity: "month" },
  { written: "2025Q3", start: "2025-07", end: "2025-09", granularity: "quarter" },
  { written: "2025H1", start: "2025-01", end: "2025-06", granularity: "half-year" },
  { written: "2025", start: "2025", end: "2025", granularity: "year" },
  { written: "２０２５", start: "2025", end: "2025", granularity: "year" },
  { written: "to 2025-12", start: null, end: "2025-12", granularity: "to" },
  { written: "past year to 2026-03", start: "2025-04", end: "2026-03", granularity: "span" },
  { written: "four quarters to 2025-09", start: "2024-10", end: "2025-09", granularity: "span" },
  { written: "2025-12-08..14", start: "2025-12-08", end: "2025-12-14", granularity: "week" },
  { written: "2026-03-30..04-05", start: "2026-03-30", end: "2026-04-05", granularity: "week" },
  { written: "2026-01-26..2026-03-12", start: "2026-01-26", end: "2026-03-12", granularity: "span" },
  { written: "2025-02..03", start: "2025-02", end: "2025-03", granularity: "span" },
  { written: "2025-01..2025-09", start: "2025-01", end: "2025-09", granularity: "span" },
  { written: "2025Q2..Q3", start: "2025-04", end: "2025-09", granularity: "span" },
  { written: "2024Q1-Q3", start: "2024-01", end: "2024-09", granularity: "span" },
  { written: "first week from 2025-11-17", start: "2025-11-17", end: "2025-11-23", granularity: "week" },
  { written: "first 6 days from 2025-11-18", start: "2025-11-18", end: "2025-11-23", granularity: "span" },
  { written: "three years from 2025", start: "2025", end: "2027", granularity: "span" },
  { written: "announced 2026-01-25, from 2026-02-01", start: "2026-02-01", end: null, granularity: "span" },
  { written: "announced 2026-02-02", start: "2026-02-02", end: null, granularity: "span" },
  { written: "2026春节", start: "2026-02-15", end: "2026-02-23", granularity: "span" },
  { written: "2025Q3 (2025-09)", start: "2025-09", end: "2025-09", granularity: "month" },
  { written: "2025-12 (rename)", start: "2025-12", end: "2025-12", granularity: "month" },
])("$written is $start to $end, a $granularity", ({ written, ...period }) => {
  expect(readPeriod(written, FESTIVAL)).toEqual({ ...period, about: false, base: null });
});

test.each([
  { written: "2025Q3?", start: "2025-07", end: "2025-09" },
  { written: "2024-10 (about)", start: "2024-10", end: "2024-10" },
  { written: "2025 year end", start: "2025-12", end: "2025-12" },
  { written: "early 2026 (page undated)", start: "2026", end: "2026" },
  { written: "2026 spring (undated)", start: "2026", end: "2026" },
  { written: "last 4 weeks, 2026 (undated)", start: "2026", end: "2026" },
  { written: "2026-05 (one week, day not known)", start: "2026-05", end: "2026-05" },
  { written: "2026-03/04", start: "2026-03", end: "2026-04" },
  { written: "before 2025-05", start: null, end: "2025-05" },
  { written: "2026春节 (day not known)", start: "2026-02-15", end: "2026-02-23" },
])("the words of $written leave its dates open", ({ written, start, end }) => {
  expect(readPeriod(written, FESTIVAL)).toMatchObject({ start, end, about: true });
});

test("a growth is of its period, against another", () => {
  expect(readPeriod("2025-08 vs 2025-07")).toMatchObject({ start: "2025-08", end: "2025-08", base: "2025-07" });
  expect(readPeriod("2025Q3 vs 2025Q2")).toMatchObject({ start: "2025-07", end: "2025-09", base: "2025Q2" });
});

test.each(["undated", "", "  ", "(claimed)"])("%j says that it has no date", (written) => {
  expect(readPeriod(written)).toMatchObject({ granularity: "undated", start: null, end: null });
});

test.each([
  "2025-13",
  "2026-Q1/05",
  "three years",
  "2026春节",
  "2025-06-26 / 2025-12-15",
  "2025-09..2025-01",
  "month to date, page undated",
  "今年",
  "2025 2026",
])("%j cannot be read and is not guessed", (written) => {
  expect(readPeriod(written)).toBeUndefined();
});

test("whatever is written, a period that is read does not end before it starts", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(?:past year |to |first week from |announced |)[0-9QH.\-/? ()a-z]{0,24}$/u), (written) => {
      const period = readPeriod(written);
      const { start, end } = period ?? { start: null, end: null };
      const isEven = start !== null && end !== null && start.length === end.length;
      expect(!isEven || start <= end).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
