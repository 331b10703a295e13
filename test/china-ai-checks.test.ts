import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { CHECK_CODES, type CheckCode } from "../src/model/checks.ts";
import { openWorkspace } from "../src/store/workspace.ts";

// What each check on arrival finds in the committed facts, number by number. Every count was reached by reading the
// rows it is of; the titles say which.

const scratch = mkdtempSync(join(tmpdir(), "tidui-checks-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const data = await loadSiteData(join(import.meta.dirname, "../dossiers/china-ai"), openWorkspace(scratch));
const rows = new Map(data.filings.map((filing) => [filing.id, filing]));

const issuesOf = (check: CheckCode) => data.issues.filter(({ code }) => code === check);
const rowsOf = (check: CheckCode) =>
  issuesOf(check).map(({ level, finding }) => {
    const row = rows.get(finding?.row ?? "");
    if (!row || !finding) throw new Error(`${check} found something that is no row`);
    return { level, row, finding };
  });
const tally = (values: Iterable<string>) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

test.each([
  { check: "missing-value", examined: 9_839, found: {} },
  { check: "serial-gap", examined: 9_839, found: { "warning settled": 1 } },
  { check: "serial-repeated", examined: 9_839, found: {} },
  { check: "rows-short", examined: 48, found: { "warning settled": 1 } },
  { check: "number-repeated", examined: 9_839, found: { note: 10, warning: 1 } },
  // Seven services on devices are too few to have a shape.
  { check: "number-shape", examined: 9_832, found: { warning: 2 } },
  { check: "number-cut", examined: 9_832, found: { "warning settled": 1 } },
  { check: "swapped-columns", examined: 9_839, found: { "warning settled": 6 } },
  { check: "stray-character", examined: 9_839, found: { "warning settled": 1, warning: 1, note: 1 } },
  { check: "late-entry", examined: 9_839, found: { note: 56 } },
  // 1,842 dated rows and 48 attachments.
  { check: "future-date", examined: 1_890, found: {} },
  // 1,842 dated rows and the 28 attachments whose page is dated.
  { check: "date-after-list", examined: 1_870, found: {} },
  { check: "before-last-list", examined: 1_692, found: { note: 70 } },
  { check: "date-order", examined: 1_779, found: { note: 12 } },
  // 1,105 filed rows and 729 registered ones: the 730th is cut before its date. Seven services on devices are too few.
  { check: "number-date", examined: 1_834, found: { note: 19 } },
  { check: "unknown-place", examined: 9_839, found: { warning: 4 } },
  { check: "place-kind", examined: 9_835, found: { note: 16 } },
  { check: "prefix-place", examined: 9_835, found: { warning: 3, note: 43 } },
  { check: "announced-total", examined: 49, found: { "note settled": 11 } },
] as const)("$check looked at $examined", ({ check, examined, found }) => {
  expect(data.checks.find((outcome) => outcome.check === check)?.examined).toBe(examined);
  expect(tally(issuesOf(check).map(({ level, finding }) => level + (finding?.settled ? " settled" : "")))).toEqual(found);
});

test("every check of the catalogue was run, in its order", () => {
  expect(data.checks.map(({ check }) => check)).toEqual(CHECK_CODES);
});

test("registered row 263 is the only number that any list leaves out, and its list is one row short", () => {
  expect(rowsOf("serial-gap")).toMatchObject([
    { row: { series: "genai-registered", serial: "264" }, finding: { attachment: "genai-2025-10", value: "263" } },
  ]);
  expect(rowsOf("rows-short")).toMatchObject([{ finding: { attachment: "genai-2025-10", value: "43", expected: "44" } }]);
});

test("ten algorithms are listed again under deep synthesis in its first round; one number stands in two of its rounds", () => {
  const found = rowsOf("number-repeated");
  const again = found.filter(({ level }) => level === "note");
  expect(tally(again.map(({ row }) => row.origin.attachment))).toEqual({ "deep-synthesis-2023-06": 10 });
  expect(found.filter(({ level }) => level === "warning")).toMatchObject([
    { row: { number: "网信算备330110807992101250019号" }, finding: { expected: "deep-synthesis-2025-05" } },
  ]);
});

test("one number has 22 digits for 21, one 14 for 12, and registered 286 ends on its hyphen", () => {
  expect(rowsOf("number-shape").map(({ row }) => row.number)).toEqual([
    "网信算备1101082242366066220017号",
    "ZheJiang-HuaShuShiHuaWenLvDaMoXing-20250609000026",
  ]);
  expect(rowsOf("number-cut")).toMatchObject([
    { row: { series: "genai-registered", serial: "286", number: "Jiangsu-SiWeiXiangLiangZhiSuanYun-" } },
  ]);
});

test("rows 340 to 345 have name and filer swapped; each proposal is the repair that was made", () => {
  const found = rowsOf("swapped-columns");
  expect(found.map(({ row }) => row.serial)).toEqual(["340", "341", "342", "343", "344", "345"]);
  for (const { row, finding } of found) {
    expect(finding.repairs.map(({ repaired }) => repaired)).toEqual([row.repairedName, row.repairedFiler]);
    expect(row).toMatchObject({ repairedName: row.filer, repairedFiler: row.name, repairReason: "swapped-columns" });
  }
});

test("two filers begin with the 司 that ends the others, one has a space inside", () => {
  expect(
    rowsOf("stray-character").map(({ row, level, finding: { value, expected } }) => ({
      serial: row.serial,
      level,
      value,
      expected,
    })),
  ).toEqual([
    { serial: "4", level: "note", value: "上海卓越睿新数码科技 股份有限公司", expected: "上海卓越睿新数码科技股份有限公司" },
    { serial: "368", level: "warning", value: "司天九共享网络科技集团有限公司", expected: "天九共享网络科技集团有限公司" },
    { serial: "414", level: "warning", value: "司珠海读书郎软件科技有限公司", expected: "珠海读书郎软件科技有限公司" },
  ]);
});

test("the filer without its stray character is one that files under the right name as well", () => {
  expect(data.filings.filter(({ filer }) => filer === "天九共享网络科技集团有限公司")).toHaveLength(2);
});

test("56 registered rows are late entries, in four lists and a fifth", () => {
  expect(tally(rowsOf("late-entry").map(({ row }) => row.origin.attachment))).toEqual({
    "genai-2025-10": 8,
    "genai-2025-12": 30,
    "genai-2026-04": 1,
    "genai-2026-06": 15,
    "genai-2026-08": 2,
  });
});

test("70 rows came a list later than their date, none after June 2025, and none of them is marked", () => {
  const found = rowsOf("before-last-list");
  expect(tally(found.map(({ row }) => `${row.series} ${row.origin.attachment}`))).toEqual({
    "genai-filed genai-2024-11": 11,
    "genai-filed genai-2025-01": 21,
    "genai-registered genai-2024-11": 10,
    "genai-registered genai-2025-01": 27,
    "genai-registered genai-2025-03": 1,
  });
  expect(found.filter(({ row }) => row.late)).toEqual([]);
});

test("of the three rows dated 2024-01-02 the one among rows of December is out of order; eleven others are", () => {
  const found = rowsOf("date-order");
  expect(tally(found.map(({ row }) => row.series))).toEqual({ "genai-filed": 6, "genai-registered": 6 });
  expect(found.map(({ row }) => row.serial)).toEqual([
    "35",
    "43",
    "110",
    "314",
    "327",
    "523",
    "158",
    "186",
    "187",
    "234",
    "235",
    "236",
  ]);
  expect(found.find(({ row }) => row.serial === "43")?.row.filedOn).toBe("2024-01-02");
  expect(data.filings.filter(({ filedOn }) => filedOn === "2024-01-02").map(({ serial }) => serial)).toEqual(["43", "63", "64"]);
});

test("19 registered numbers hold a later date than their row: 18 of July 2026 by a day, one of May by fifteen", () => {
  const found = rowsOf("number-date");
  expect(new Set(found.map(({ row }) => row.series))).toEqual(new Set(["genai-registered"]));
  expect(tally(found.map(({ finding }) => `${finding.value} ${finding.expected}`))).toEqual({
    "2026-07-07 ≥ 2026-07-08": 18,
    "2026-05-01 ≥ 2026-05-16": 1,
  });
});

test("four rows of one filer have the district 406301, which is in no province", () => {
  expect(new Set(rowsOf("unknown-place").map(({ finding, row }) => `${finding.value} ${row.filer}`))).toEqual(
    new Set(["406301 中电科国海信通科技（海南）有限公司"]),
  );
});

test("国资委 stands 16 times in the column of provinces, 12 times by the end of 2025", () => {
  const found = rowsOf("place-kind");
  expect(new Set(found.map(({ finding }) => finding.value))).toEqual(new Set(["国资委"]));
  expect(found.filter(({ row }) => row.listedAsOf <= "2025-12-31")).toHaveLength(12);
});

test("three numbers begin with another place than their row: Shinghai, a Jiangsu row with Beijing, a Shaanxi row with ShanXi", () => {
  const found = rowsOf("prefix-place");
  expect(
    found
      .filter(({ level }) => level === "warning")
      .map(({ row, finding }) => `${row.place} ${finding.value} ${finding.expected}`),
  ).toEqual(["江苏省 Beijing Jiangsu", "上海市 Shinghai Shanghai", "陕西省 ShanXi Shaanxi"]);
  expect(
    tally(found.filter(({ level }) => level === "note").map(({ finding }) => `${finding.value} ${finding.expected}`)),
  ).toEqual({
    "BeiJing Beijing": 23,
    "Zhejiang ZheJiang": 6,
    "ShaanXi Shaanxi": 5,
    "Chongqing ChongQing": 2,
    "QingHai Qinghai": 2,
    "YunNan Yunnan": 2,
    "GuangXi Guangxi": 1,
    "NingXia Ningxia": 1,
    "ShanXi Shanxi": 1,
  });
});

test("no announced total is unexplained: nine lack row 263, one differs by a date, one by late entries", () => {
  expect(tally(issuesOf("announced-total").map(({ finding }) => finding?.settled?.code ?? "open"))).toEqual({
    "missing-row": 9,
    boundary: 1,
    "late-entries": 1,
  });
});

test("a company that changed its name is no issue: 118 rows state an earlier filer, none of them is told for it", () => {
  const renamed = new Set(data.filings.filter(({ renamedFrom }) => renamedFrom !== null).map(({ id }) => id));
  const told = data.issues.filter(({ finding }) => renamed.has(finding?.row ?? ""));
  expect(renamed.size).toBe(118);
  expect(tally(told.map(({ code }) => code))).toEqual({});
});

test("two repairs are proposed and open; every decision of repairs.csv found what it was about", () => {
  const open = data.issues.flatMap(({ finding }) => (finding && !finding.settled ? finding.repairs : []));
  expect(open.map(({ repaired }) => repaired)).toEqual(["上海卓越睿新数码科技股份有限公司", "天九共享网络科技集团有限公司"]);
  expect(data.issues.filter(({ code }) => code === "repairs-nothing")).toEqual([]);
});

test("the smallest dossier raises no false alarm: a permit listed again, and the announced totals that count it twice", async () => {
  const tiny = await loadSiteData(join(import.meta.dirname, "../dossiers/tiny"), openWorkspace(scratch));
  const codes = new Set<string>(CHECK_CODES);
  expect(tally(tiny.issues.filter(({ code }) => codes.has(code)).map(({ level, code }) => `${level} ${code}`))).toEqual({
    "warning number-repeated": 1,
    "warning announced-total": 2,
  });
});
