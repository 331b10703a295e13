import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayAfter,
  daysOf,
  halfYearOf,
  isDatePrefix,
  isWithin,
  latestDate,
  parseDate,
  parsePeriod,
  shiftHalfYear,
} from "./dates.ts";

const day = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9998-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const halfYear = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.constantFrom(1, 2)).map(([year, half]) => `${pad(year)}H${half}`);
const pad = (year: number) => String(year).padStart(4, "0");

test.each([
  { text: "2023/8/31", date: "2023-08-31" },
  { text: "2023-08-31", date: "2023-08-31" },
  { text: "2023.8.31", date: "2023-08-31" },
  { text: "2023年8月31日", date: "2023-08-31" },
  { text: "2023年8月31", date: "2023-08-31" },
  { text: " 2023 年 8 月 31 日 ", date: "2023-08-31" },
  { text: "２０２３年８月３１日", date: "2023-08-31" },
  { text: "2024-02-29", date: "2024-02-29" },
  { text: "2023年8月", date: "2023-08" },
  { text: "2023-08", date: "2023-08" },
  { text: "2023年", date: "2023" },
  { text: "2023", date: "2023" },
  { text: "31 August 2023", date: "2023-08-31" },
  { text: "1st Sept 2023", date: "2023-09-01" },
  { text: "31-Aug-2023", date: "2023-08-31" },
  { text: "August 31, 2023", date: "2023-08-31" },
  { text: "Aug. 3rd 2023", date: "2023-08-03" },
  { text: "May 2023", date: "2023-05" },
  { text: "2023-08-31T00:00:00", date: "2023-08-31" },
  { text: "2023/8/31 9:30", date: "2023-08-31" },
  { text: "2023-08-31T23:59:59.999+08:00", date: "2023-08-31" },
])("$text is the date $date, no more precise than printed", ({ text, date }) => {
  expect(parseDate(text)).toBe(date);
});

test.each([
  { text: "03/08/2023", order: "day-month-year", date: "2023-08-03" },
  { text: "03/08/2023", order: "month-day-year", date: "2023-03-08" },
  { text: "3.8.2023 10:00", order: "day-month-year", date: "2023-08-03" },
  { text: "31/08/2023", order: "month-day-year", date: undefined },
  { text: "2023-08-03", order: "day-month-year", date: "2023-08-03" },
] as const)("$text as $order is $date", ({ text, order, date }) => {
  expect(parseDate(text, order)).toBe(date);
});

test.each([
  "03/08/2023",
  "31 Augustus 2023",
  "31 February 2023",
  "Aug 31",
  "Mayor 2023",
  "T10:30",
  "2023-08-31T",
  "2023-02-29",
  "2023/4/31",
  "2023-13",
  "2023-00",
  "2023-01-00",
  "2024-2-30",
  "23-08-31",
  "20230831",
  "8月31日",
  "2023H2",
  "x",
  "",
])('"%s" is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test("every day that exists is read back from every form it is printed in", () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year = "", month = "", date = ""] = iso.split("-");
      const [m, d] = [Number(month), Number(date)];
      for (const text of [iso, `${year}/${m}/${d}`, `${year}.${month}.${date}`, `${year}年${m}月${d}日`]) {
        expect(parseDate(text)).toBe(iso);
      }
      expect(parseDate(`${year}年${m}月`)).toBe(iso.slice(0, 7));
    }),
  );
});

test.each([
  { text: "2024-02-29", is: true },
  { text: "2023-02-29", is: false },
  { text: "2024-2-9", is: false },
  { text: "2024-02", is: true },
  { text: "2024-13", is: false },
  { text: "2024", is: true },
  { text: "2024-02-29\n", is: false },
])('"$text" is an ISO prefix of a day: $is', ({ text, is }) => {
  expect(isDatePrefix(text)).toBe(is);
});

test.each([
  { date: "2024-02", start: "2024-02-01", end: "2024-02-29" },
  { date: "2023-02", start: "2023-02-01", end: "2023-02-28" },
  { date: "0050-12", start: "0050-12-01", end: "0050-12-31" },
  { date: "2024", start: "2024-01-01", end: "2024-12-31" },
  { date: "2024-02-18", start: "2024-02-18", end: "2024-02-18" },
])("$date may be any day from $start to $end", ({ date, start, end }) => {
  expect(daysOf(date)).toEqual({ start, end });
});

test.each([
  { name: "2025", start: "2025-01-01", end: "2025-12-31" },
  { name: "2025H1", start: "2025-01-01", end: "2025-06-30" },
  { name: "2025H2", start: "2025-07-01", end: "2025-12-31" },
  { name: "2024Q1", start: "2024-01-01", end: "2024-03-31" },
  { name: "2025Q4", start: "2025-10-01", end: "2025-12-31" },
  { name: "2025-06", start: "2025-06-01", end: "2025-06-30" },
  { name: "2025-06-30", start: "2025-06-30", end: "2025-06-30" },
])("$name is the period from $start to $end", ({ name, start, end }) => {
  expect(parsePeriod(name)).toEqual({ start, end });
});

test.each(["2025H3", "2025Q5", "2025H0", "2025-13", "H2", "2025h2", "to 2025-12", ""])('"%s" is no period', (name) => {
  expect(parsePeriod(name)).toBeUndefined();
});

test.each([
  { date: "2025-06-30", period: "2025H1", within: true },
  { date: "2025-07-01", period: "2025H1", within: false },
  { date: "2025-06", period: "2025H1", within: true },
  { date: "2025", period: "2025", within: true },
  { date: "2025", period: "2025H1", within: undefined },
  { date: "2025", period: "2026H1", within: false },
  { date: "2025-06", period: "2025-06-15", within: undefined },
  { date: "2025-07", period: "2025-06-15", within: false },
])("$date inside $period: $within", ({ date, period, within }) => {
  expect(isWithin(date, parsePeriod(period)!)).toBe(within);
});

test("a day can always be told; a month is inside where both its ends are, and outside only where each of its days is", () => {
  fc.assert(
    fc.property(day, day, day, (date, one, other) => {
      const period = one < other ? { start: one, end: other } : { start: other, end: one };
      const isInside = date >= period.start && date <= period.end;
      expect(isWithin(date, period)).toBe(isInside);
      const month = isWithin(date.slice(0, 7), period);
      const { start, end } = daysOf(date.slice(0, 7));
      expect(month === true).toBe(start >= period.start && end <= period.end);
      expect(month === false && isInside).toBe(false);
    }),
  );
});

test.each([
  { date: "2025-06-30", name: "2025H1" },
  { date: "2025-07", name: "2025H2" },
  { date: "2025", name: undefined },
])("$date belongs to the half-year $name", ({ date, name }) => {
  expect(halfYearOf(date)).toBe(name);
});

test.each([
  { name: "2025H2", by: 1, to: "2026H1" },
  { name: "2025H2", by: -1, to: "2025H1" },
  { name: "2025H1", by: -1, to: "2024H2" },
  { name: "2025H1", by: -4, to: "2023H1" },
  { name: "2025H1", by: 0, to: "2025H1" },
])("$name and $by half-years is $to", ({ name, by, to }) => {
  expect(shiftHalfYear(name, by)).toBe(to);
});

test("half-years follow each other without a gap, and going back undoes going on", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9000 }),
      fc.constantFrom(1, 2),
      fc.integer({ min: -900, max: 900 }),
      (year, half, by) => {
        const name = `${year}H${half}`;
        expect(shiftHalfYear(shiftHalfYear(name, by), -by)).toBe(name);
        expect(dayAfter(parsePeriod(name)!.end)).toBe(parsePeriod(shiftHalfYear(name, 1))!.start);
      },
    ),
  );
});

test("every day of a half-year belongs to it", () => {
  fc.assert(
    fc.property(halfYear, day, (name, date) => {
      expect(isWithin(date, parsePeriod(name)!)).toBe(halfYearOf(date) === name);
    }),
  );
});

test.each([
  { date: "2024-02-28", after: "2024-02-29" },
  { date: "2023-12-31", after: "2024-01-01" },
  { date: "2024-02", after: "2024-03-01" },
  { date: "2024", after: "2025-01-01" },
])("the day after $date is $after", ({ date, after }) => {
  expect(dayAfter(date)).toBe(after);
});

test.each([
  { dates: ["2026-05", "2026-05-06"], latest: "2026-05" },
  { dates: ["2026-05-06", "2026-05"], latest: "2026-05" },
  { dates: ["2026", "2026-05"], latest: "2026" },
  { dates: [null, "2025-12-31", "2024"], latest: "2025-12-31" },
  { dates: [null], latest: "" },
])("of $dates the latest is $latest: what counts is the last day it may be", ({ dates, latest }) => {
  expect(latestDate(dates)).toBe(latest);
});
