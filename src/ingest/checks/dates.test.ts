import { expect, test } from "vitest";
import { buildAttachment } from "../../../test/model-builders.ts";
import { checkedRows, findings, inAttachment, many } from "../../../test/checked-rows.ts";
import { beforeLastList } from "./before-last-list.ts";
import { dateOrder } from "./date-order.ts";
import { datesAfterList } from "./dates-after-list.ts";
import { futureDates } from "./future-dates.ts";
import { lateEntries } from "./late-entries.ts";
import { numberDates } from "./number-dates.ts";

test.each([
  { filedOn: "2025-07-10", firstSeen: "2025-07-09", is: true },
  { filedOn: "2025-07-09", firstSeen: "2025-07-09", is: false },
  { filedOn: "2025-07", firstSeen: "2025-07-09", is: false },
  { filedOn: "2026", firstSeen: "2025-07-09", is: true },
  { filedOn: null, firstSeen: "2025-07-09", is: false },
])("a date of $filedOn in a document seen on $firstSeen is in the future: $is", ({ filedOn, firstSeen, is }) => {
  expect(findings(futureDates, checkedRows([{ filedOn, firstSeen }]))).toEqual(is ? [`warning filed_on ${filedOn}`] : []);
});

test("a list that speaks of a day after it was seen, or went up before the day it speaks of, is told as a whole", () => {
  const attachments = [buildAttachment({ listedAsOf: "2025-08-31", publishedOn: "2025-07-08", firstSeen: "2025-07-09" })];
  expect(findings(futureDates, [], { attachments })).toEqual(["warning listed_as_of 2025-08-31"]);
  expect(findings(datesAfterList, [], { attachments })).toEqual(["warning published_on 2025-07-08"]);
  expect(findings(datesAfterList, [], { attachments: [buildAttachment({ listedAsOf: "2025-07" })] })).toEqual([]);
});

test.each([
  { filedOn: "2025-07-01", listedAsOf: "2025-06-30", is: true },
  { filedOn: "2025-06-30", listedAsOf: "2025-06-30", is: false },
  { filedOn: "2025-06-30", listedAsOf: "2025-06", is: false },
])("a row of $filedOn in a list of $listedAsOf is dated after it: $is", ({ filedOn, listedAsOf, is }) => {
  expect(findings(datesAfterList, checkedRows([{ filedOn, listedAsOf }]))).toHaveLength(is ? 1 : 0);
});

const first = { listedAsOf: "2025-06-30", round: "2025-06", origin: inAttachment("first") };
const second = { listedAsOf: "2025-12-31", round: "2025-12", origin: inAttachment("second") };

test("a row that belongs into the list before and is not marked as late is a note", () => {
  const rows = checkedRows([
    { ...first, number: "A", filedOn: "2025-06-01" },
    { ...second, number: "B", filedOn: "2025-06-30" },
    { ...second, number: "C", filedOn: "2025-06-30", late: true },
    { ...second, number: "D", filedOn: "2025-07-01" },
    { ...second, number: "A", filedOn: "2025-06-01" },
    { ...second, number: "E", filedOn: "2025" },
  ]);
  expect(findings(beforeLastList, rows)).toEqual(["note filed_on 2025-06-30"]);
});

const inOrder = many(40, (at) => ({
  ...first,
  filedOn: `2025-${at < 20 ? "04" : "05"}-${String((at % 20) + 1).padStart(2, "0")}`,
}));

test("one row out of the order of its list is told, and not the rows around it", () => {
  const rows = checkedRows(inOrder.map((row, at) => (at === 12 ? { ...row, filedOn: "2025-05-30" } : row)));
  expect(findings(dateOrder, rows)).toEqual(["note filed_on 2025-05-30"]);
});

test("late entries have no place in the order", () => {
  const rows = checkedRows([...inOrder, { ...first, filedOn: "2024-01-01", late: true }]);
  expect(findings(dateOrder, rows)).toEqual([]);
});

test("a list in no order of dates is not judged", () => {
  const rows = checkedRows(many(60, (at) => ({ ...first, filedOn: `2025-05-${String(((at * 7) % 28) + 1).padStart(2, "0")}` })));
  expect(dateOrder.run({ rows, attachments: [], places: [] })).toEqual({ examined: 0, found: [] });
});

test("a round that speaks of an earlier day than the round before it goes backwards", () => {
  const rows = checkedRows([first, { ...second, listedAsOf: "2025-05-31" }]);
  expect(findings(dateOrder, rows)).toEqual(["warning listed_as_of 2025-05-31"]);
});

test("a row that the list marks as late is a note", () => {
  expect(findings(lateEntries, checkedRows([{ late: true, filedOn: "2025-05-01" }, { late: false }]))).toEqual([
    "note filed_on 2025-05-01",
  ]);
});

const numbered = (at: number) => ({ number: `Name-202505${String((at % 28) + 1).padStart(2, "0")}${at}`, filedOn: "2025-05-28" });

test("an identifier that holds a later date than its row is a note; the same day and an earlier one are not", () => {
  const rows = checkedRows([...many(60, numbered), { number: "Name-20250602001", filedOn: "2025-06-01" }]);
  expect(findings(numberDates, rows)).toEqual(["note filed_on 2025-06-01"]);
});

test.each([
  { title: "hold no dates", make: (at: number) => ({ number: `Name-${99_000_000 + at}`, filedOn: "2025-05-28" }) },
  { title: "are given after the date of the row", make: (at: number) => ({ ...numbered(at), filedOn: "2025-05-01" }) },
  { title: "stand in rows without dates", make: (at: number) => ({ ...numbered(at), filedOn: null }) },
])("identifiers that $title are not judged", ({ make }) => {
  expect(numberDates.run({ rows: checkedRows(many(80, make)), attachments: [], places: [] })).toEqual({ examined: 0, found: [] });
});
