import { expect, test } from "vitest";
import { buildCancellation, buildRecord } from "../../test/model-builders.ts";
import { collectIssues, type Report } from "../model/issues.ts";
import type { SourceRecord } from "../model/records.ts";
import { cancellationsByNumber, readCancellations, readReported, readTotals } from "./notices.ts";

function read<T>(
  reader: (records: readonly SourceRecord[], report: Report) => T[],
  ...rows: readonly Readonly<Record<string, string>>[]
) {
  const { issues, report } = collectIssues();
  const values = reader(
    rows.map((fields) => buildRecord(fields)),
    report,
  );
  return { values, codes: issues.map(({ code, level }) => `${level} ${code}`) };
}

const total = {
  series: "list",
  as_of: "2025-12-31",
  total: "748",
  added: "",
  since: "",
  confirmed_by: "official text",
  address: "https://office.example/1",
};

test("an announced total without an increase has none, not an increase of nought", () => {
  expect(read(readTotals, total)).toMatchObject({
    values: [{ series: "list", asOf: "2025-12-31", total: 748, added: null, since: null }],
    codes: [],
  });
  expect(read(readTotals, { ...total, added: "0", since: "2025-11-01" }).values).toMatchObject([
    { added: 0, since: "2025-11-01" },
  ]);
});

test.each([
  { title: "no address", row: { ...total, address: "" }, codes: ["warning missing-value"] },
  { title: "no number", row: { ...total, total: "some 700" }, codes: ["error bad-number"] },
  { title: "no date", row: { ...total, as_of: "year end" }, codes: ["error bad-date"] },
])("an announced total with $title is none, and reported", ({ row, codes }) => {
  expect(read(readTotals, row)).toEqual({ values: [], codes });
});

test("two totals of one series for one date are an error; of two series they are not", () => {
  expect(read(readTotals, total, { ...total, total: "749" }).codes).toEqual(["error duplicate-total"]);
  expect(read(readTotals, total, { ...total, series: "other" }).codes).toEqual([]);
});

const notice = { number: "1", cancelled_on: "2025年7月", notice_date: "2025-07-14", address: "https://office.example/2" };

test.each([
  {
    title: "a notice that gives the month",
    row: notice,
    values: [{ number: "1", cancelledOn: "2025-07", noticeDate: "2025-07-14", name: "" }],
    codes: [],
  },
  { title: "a notice without an address", row: { ...notice, address: "" }, values: [], codes: ["warning missing-value"] },
  { title: "a notice of no date", row: { ...notice, cancelled_on: "soon" }, values: [], codes: ["error bad-date"] },
])("$title cancels as far as it says", ({ row, values, codes }) => {
  const found = read(readCancellations, row);
  expect(found.values).toMatchObject(values);
  expect(found.codes).toEqual(codes);
});

test.each([
  { title: "the later one comes second", dates: ["2025-07-14", "2026-01-10"], holds: "2025-07-14" },
  { title: "the later one comes first", dates: ["2026-01-10", "2025-07-14"], holds: "2025-07-14" },
  { title: "one gives the month alone", dates: ["2025-07", "2025-07-14"], holds: "2025-07-14" },
])("of two notices for one number the earlier holds, where $title", ({ dates, holds }) => {
  const { issues, report } = collectIssues();
  const byNumber = cancellationsByNumber(
    dates.map((cancelledOn) => buildCancellation("1", { cancelledOn })),
    report,
  );
  expect(byNumber.get("1")?.cancelledOn).toBe(holds);
  expect(issues).toMatchObject([{ code: "cancelled-twice", level: "warning", source: "notices" }]);
});

const figure = {
  id: "usage-001",
  kind: "usage",
  subject: "小珩",
  predicate: "MAU",
  value: "1",
  address: "https://news.example/1",
};

test("a reported figure keeps its own id and tells the record and source it is from", () => {
  const { values, codes } = read(readReported, figure);
  expect(values).toMatchObject([
    {
      id: "usage-001",
      record: buildRecord(figure).id,
      source: "source",
      unit: "",
      attributedTo: "",
      address: "https://news.example/1",
    },
  ]);
  expect(codes).toEqual([]);
});

test.each([
  { title: "whose id was used before", rows: [figure, { ...figure, subject: "燕鸥" }], codes: ["error duplicate-id"], kept: 2 },
  { title: "without an address", rows: [{ ...figure, address: "" }], codes: ["warning no-address"], kept: 1 },
  { title: "about nobody", rows: [{ ...figure, subject: "" }], codes: ["warning missing-value"], kept: 0 },
])("a reported figure $title is reported", ({ rows, codes, kept }) => {
  const found = read(readReported, ...rows);
  expect(found.codes).toEqual(codes);
  expect(found.values).toHaveLength(kept);
});

test("a figure without an address has none, not an empty one", () => {
  expect(read(readReported, { ...figure, address: "" }).values[0]?.address).toBeNull();
});

test("an investment has an investor, or each of those that the dossier takes apart; a figure has none", () => {
  const edge = { ...figure, kind: "edge", predicate: "invested_in_by", value: "燕鸥 / 鹬" };
  const each = (written: string) => (written === "燕鸥 / 鹬" ? ["燕鸥", "鹬"] : [written]);
  expect(read(readReported, edge).values[0]?.investors).toEqual(["燕鸥 / 鹬"]);
  expect(read((records, report) => readReported(records, report, each), edge).values[0]?.investors).toEqual(["燕鸥", "鹬"]);
  expect(read(readReported, figure).values[0]?.investors).toEqual([]);
});
