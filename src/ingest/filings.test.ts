import { expect, test } from "vitest";
import { buildAttachment, buildCancellation, buildRecord } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import type { SourceRecord } from "../model/records.ts";
import { readFilings, type FilingContext } from "./filings.ts";
import { readRepairs } from "./repairs.ts";

const list = buildAttachment();
const context: FilingContext = {
  attachments: new Map([[list.id, list]]),
  attachmentOfFile: new Map([["documents/list.docx", list.id]]),
  seriesOfSource: new Map([["source", "list"]]),
  series: new Set(["list", "other"]),
  repairs: new Map(),
  cancellations: new Map(),
  placeOfCode: new Map([["11", "北京市"]]),
  fieldCells: new Map(),
};
const row = { number: "1", name: "小珩", filer: "甲公司", attachment: list.id };

function read(record: SourceRecord, parts: Partial<FilingContext> = {}) {
  const { issues, report } = collectIssues();
  const [filing] = readFilings([record], { ...context, ...parts }, report);
  return { filing, codes: issues.map(({ code, level }) => `${level} ${code}`) };
}

test("a filing takes three of its clocks from its list, the fourth from its own row", () => {
  const { filing, codes } = read(buildRecord({ ...row, filed_on: "2025/5/7" }));
  expect(filing).toMatchObject({
    filedOn: "2025-05-07",
    listedAsOf: "2025-06-30",
    publishedOn: "2025-07-08",
    firstSeen: "2025-07-09",
    round: "2025-06",
    series: "list",
  });
  expect(codes).toEqual([]);
});

test.each([
  { title: "no number", fields: { ...row, number: "" }, codes: ["warning missing-value"] },
  { title: "no filer", fields: { ...row, filer: "" }, codes: ["warning missing-value"] },
  {
    title: "an attachment that is not declared",
    fields: { ...row, attachment: "list-2099-01" },
    codes: ["error unknown-attachment"],
  },
  { title: "no attachment", fields: { ...row, attachment: "" }, codes: ["error unknown-attachment"] },
  { title: "a series that is not declared", fields: { ...row, series: "genai" }, codes: ["error unknown-series"] },
])("a row with $title is no filing, and reported", ({ fields, codes }) => {
  expect(read(buildRecord(fields))).toEqual({ filing: undefined, codes });
});

test("a source without a series of its own needs one in the row", () => {
  expect(read(buildRecord(row), { seriesOfSource: new Map() }).codes).toEqual(["error unknown-series"]);
  expect(read(buildRecord({ ...row, series: "other" })).filing?.series).toBe("other");
});

test("a row of a document that is itself an attachment stands in that one", () => {
  const record = buildRecord(
    { number: "1", name: "小珩", filer: "甲公司" },
    { file: "documents/list.docx", locator: { table: 1, row: 9 } },
  );
  expect(read(record).filing?.origin).toEqual({ attachment: list.id, snapshot: record.snapshot, locator: { table: 1, row: 9 } });
});

const repairs = (attachment: string, raw: string) =>
  readRepairs([buildRecord({ attachment, number: "1", field: "filer", raw, repaired: "甲有限公司", reason: "test" })]);

test.each([
  {
    title: "is applied where the raw value is the one that was repaired",
    repairs: repairs(list.id, "甲公司"),
    repairedFiler: "甲有限公司",
  },
  {
    title: "is not applied where the source has since changed the value",
    repairs: repairs(list.id, "甲公 司"),
    repairedFiler: "甲公司",
  },
  { title: "is not applied in another attachment", repairs: repairs("list-2025-12", "甲公司"), repairedFiler: "甲公司" },
])("a repair $title, and what was published stays", ({ repairs: given, repairedFiler }) => {
  expect(read(buildRecord(row), { repairs: given }).filing).toMatchObject({
    filer: "甲公司",
    repairedFiler,
    name: "小珩",
    repairedName: "小珩",
  });
});

test.each([
  { title: "its own column", fields: { place: "国资委", district: "110101" }, place: "国资委" },
  { title: "its own column, known or not", fields: { place: "火星" }, place: "火星" },
  { title: "the first two digits of its district", fields: { district: "110101" }, place: "北京市" },
  { title: "nowhere where no province has the code", fields: { district: "406301" }, place: null },
  { title: "nowhere where it names none", fields: {}, place: null },
])("the place of a row is from $title: $place", ({ fields, place }) => {
  const { filing, codes } = read(buildRecord({ ...row, ...fields }));
  expect({ place: filing?.place, codes }).toEqual({ place, codes: [] });
});

test.each([
  { late: "1", is: true, codes: [] },
  { late: "", is: false, codes: [] },
  { late: "yes", is: false, codes: ["error bad-flag"] },
])('a row marked "$late" is a late entry: $is', ({ late, is, codes }) => {
  const { filing, codes: reported } = read(buildRecord({ ...row, late }));
  expect({ late: filing?.late, codes: reported }).toEqual({ late: is, codes });
});

test("a bad date of one row is an error and no date; the row is kept", () => {
  expect(read(buildRecord({ ...row, filed_on: "2025-02-30" }))).toMatchObject({
    filing: { filedOn: null },
    codes: ["error bad-date"],
  });
});

test("a number that a notice cancels is cancelled from the day the notice says", () => {
  expect(read(buildRecord(row), { cancellations: new Map([["1", buildCancellation("1")]]) }).filing?.cancelledOn).toBe("2025-07");
  expect(read(buildRecord(row)).filing?.cancelledOn).toBeNull();
});

test("a product that is not named may be told by its scenario", () => {
  expect(read(buildRecord({ ...row, product: "", scenario: "客服" })).filing?.product).toBe("客服");
  expect(read(buildRecord({ ...row, product: "小珩", scenario: "客服" })).filing?.product).toBe("小珩");
});
