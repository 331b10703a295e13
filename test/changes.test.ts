import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DiffReport } from "../src/build/history-report.ts";
import { CORRECTION_COLUMNS } from "../src/model/corrections.ts";
import { buildDocx, buildParagraph, buildTable } from "./docx-builder.ts";
import { copyTiny, editDocument, editText, lastBuild, optionsOf, pagesOf, runHere, type Tiny } from "./tiny-dossier.ts";

const FIRST = "documents/permits-2025-06.docx";
const HEADER = ["序号", "机器人名称", "申请主体", "许可编号", "许可日期", "区", "用途", "备注"];
const THIRD = [
  ["1", "小珩七号", "珩鸟机器人（港城）有限公司", "港交许2026-001", "2026/3/1", "东区", "", ""],
  ["2", "燕鸥 A9", "燕鸥物流股份有限公司", "港交许2026-002", "2025/12/29", "西区", "", "补登"],
  ["3", "新来者", "新来者有限公司", "港交许2026-003", "2026/5/1", "西区", "", ""],
];

/** Puts the list of a third round into the dossier, as an attachment of the source. */
function addRound(tiny: Tiny): void {
  const file = "documents/permits-2026-06.docx";
  mkdirSync(join(tiny.dossier, "documents"), { recursive: true });
  writeFileSync(join(tiny.dossier, file), buildDocx(buildParagraph("送货机器人上路许可清单"), buildTable(HEADER, ...THIRD)));
  editText(tiny, "sources/permits.yml", (text) =>
    text.replace(
      "columns:",
      `  - { path: ${file}, round: 2026-06, title: 三, listed_as_of: 2026-06-30, published_on: 2026-07-08, first_seen: 2026-07-09 }\ncolumns:`,
    ),
  );
}

const diff = (tiny: Tiny, ...args: string[]) => runHere("diff", ...args, ...optionsOf(tiny));
async function report(tiny: Tiny, ...args: string[]): Promise<DiffReport> {
  const { code, out, err } = await diff(tiny, ...args, "--json");
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as DiffReport;
}
const build = (tiny: Tiny) => runHere("build", ...optionsOf(tiny));
const history = ({ out }: Tiny) => readdirSync(join(out, "history")).toSorted();
const corrections = ({ dossier }: Tiny) => readFileSync(join(dossier, "corrections.csv"), "utf8");

test("one command shows what a new round changed: its rows with their places, by group, and the counts they make late", async () => {
  const tiny = copyTiny();
  await build(tiny);
  addRound(tiny);
  const { code, out } = await diff(tiny);
  expect(code).toBe(0);
  expect(out).toContain("permits: 18 → 21 listed; 3 new\n");
  expect(out).toContain("燕鸥物流: 1 new\n");
  expect(out).toContain("港交许2026-003  新来者  新来者有限公司  西区  — permits-2026-06, table 1, row 4\n");
  const told = await report(tiny);
  expect(told.counts).toEqual({
    new: 3,
    changed: 0,
    renamed: 0,
    moved: 0,
    gone: 0,
    cancelled: 0,
    reinstated: 0,
    restated: 0,
    late: 10,
    running: 5,
    withdrawn: 0,
  });
  // Row 2 was permitted in 2025: what was counted of 2025 by date of permit has grown, and nothing is restated.
  expect(told.late).toContainEqual(
    expect.objectContaining({ clock: "filed_on", start: null, end: "2025-12-31", scope: "", group: null, before: 18, after: 19 }),
  );
  expect((await build(tiny)).err).toBe("");
  // Asked again, the answer is the same: nothing was built in between.
  expect(await report(tiny)).toEqual(told);
});

test("a first build has nothing to be compared with, and says what to do", async () => {
  const { code, out, err } = await diff(copyTiny());
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^Only one build is kept \(0001-\d{4}-\d\d-\d\d-[0-9a-f]{8}\), so there is nothing to compare it with\./);
});

test("a filer with another name is renamed, a cell with another value is changed, and a row that is left out is gone", async () => {
  const tiny = copyTiny();
  await build(tiny);
  editDocument(tiny, FIRST, (rows) => {
    const [header = [], first = [], second = [], ...rest] = rows;
    const renamed = first.map((cell, at) => (header[at] === "申请单位" ? "更名有限公司" : cell));
    const moved = second.map((cell, at) => (header[at] === "区" ? "北湾区" : cell));
    return [header, renamed, moved, ...rest.slice(0, -1)];
  });
  const told = await report(tiny);
  expect(told.renamed.map(({ field, after, by, locator }) => [field, after, by, locator])).toEqual([
    ["filer", "更名有限公司", "row", "table 1, row 2"],
  ]);
  expect(told.changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([["filer", "group"], ["place"]]);
  expect(told.gone).toHaveLength(1);
  expect(told.documents.changed).toHaveLength(1);
  expect(told.restated.length).toBeGreaterThan(5);
});

test("a restated number is warned of until its reason is recorded; then it is on its pages and the warning is gone", async () => {
  const tiny = copyTiny();
  await build(tiny);
  editText(tiny, "facts/totals.csv", (text) => text.replace("2025-12-31,19,11", "2025-12-31,18,11"));
  const warning =
    /^warning restated-number: A published number of announced-permits changed, and no correction says why: to 2025-12-31: 19 → 18\./m;
  expect((await build(tiny)).err).toMatch(warning);
  expect((await build(tiny)).err).toMatch(warning);
  editText(tiny, "groups.yml", (text) => `${text}\n# a change that changes no number\n`);
  expect((await build(tiny)).err).toMatch(warning);
  expect(history(tiny)).toHaveLength(2);

  const recorded = await diff(tiny, "--record", "公告改了数，原先印错", "--address", "https://transport.harbour-city.example/e/");
  expect(recorded.err).toContain("1 correction recorded");
  expect(corrections(tiny)).toMatch(
    /^date,measure,.*\n\d{4}-\d\d-\d\d,announced-permits,,,,,2025-12-31,,19,18,公告改了数，原先印错,,https:\/\/transport\.harbour-city\.example\/e\/\n$/,
  );
  expect((await build(tiny)).err).toBe("");
  expect((await report(tiny)).restated).toMatchObject([{ before: 19, after: 18, corrected: true }]);
  expect((await diff(tiny, "--record", "again")).err).toContain("Nothing to record");
  const pages = pagesOf(tiny);
  for (const path of ["corrections", "measures/permits", "announced/permits-2025-12-31"]
    .map((page) => `${page}/index.html`)
    .concat("changes.atom"))
    expect(pages.get(path)?.text, path).toContain("公告改了数，原先印错");
  const { out } = await runHere("query", "SELECT measure, before, after FROM corrections", "--json", ...optionsOf(tiny));
  expect(out).toBe('{"measure":"announced-permits","before":19,"after":18}\n');
});

test("a corrected count says so on its own page", async () => {
  const tiny = copyTiny();
  const row = "2026-02-01,permits,,,listed_as_of,,2025-12-31,,19,18,,one number was listed twice,";
  writeFileSync(join(tiny.dossier, "corrections.csv"), `${CORRECTION_COLUMNS.join(",")}\n${row}\n`);
  await build(tiny);
  const page = pagesOf(tiny).get("en/n/permits--listed--to-2025-12-31/index.html")?.text;
  expect(page).toContain("Corrected on 1 February 2026 from 19 to 18: one number was listed twice");
});

test("recording keeps the rows of others byte for byte, and refuses a file with other columns", async () => {
  const tiny = copyTiny();
  await build(tiny);
  editText(tiny, "facts/totals.csv", (text) => text.replace("2025-12-31,19,11", "2025-12-31,18,11"));
  const mine = `${CORRECTION_COLUMNS.join(",")}\r\n2026-01-01,permits,"a ""b""",,,,,,1,2,,by hand,`;
  const path = join(tiny.dossier, "corrections.csv");
  writeFileSync(path, mine);
  expect((await diff(tiny, "--record", "said, “twice”")).code).toBe(0);
  expect(corrections(tiny).startsWith(`${mine}\n`)).toBe(true);
  expect(corrections(tiny).split("\n")).toHaveLength(4);
  writeFileSync(path, "measure,date,before\npermits,2026-01-01,1\n");
  const refused = await diff(tiny, "--record", "x");
  expect(refused.code).toBe(1);
  expect(corrections(tiny)).toBe("measure,date,before\npermits,2026-01-01,1\n");
});

test.each([
  { title: "a date that is none", row: "2026-13-01,permits,,,,,,,1,2,,x,", says: "a date in it is none" },
  { title: "a value that is no number", row: "2026-01-01,permits,,,,,,,many,2,,x,", says: "before or after is no number" },
  { title: "no reason", row: "2026-01-01,permits,,,,,,,1,2,,,", says: "gives no reason" },
  { title: "an unknown clock", row: "2026-01-01,permits,,,sundial,,,,1,2,,x,", says: '"sundial" is no clock' },
])("a correction with $title stops the build with its place", async ({ row, says }) => {
  const tiny = copyTiny();
  writeFileSync(join(tiny.dossier, "corrections.csv"), `${CORRECTION_COLUMNS.join(",")}\n${row}\n`);
  const { code, err } = await build(tiny);
  expect(code).toBe(1);
  expect(err).toContain("corrections.csv, row 2: ");
  expect(err).toContain(says);
});

test("a round, a day and a build are compared by name, and what does not exist is answered with what does", async () => {
  const tiny = copyTiny();
  const rounds = await report(tiny, "2025-06", "2025-12");
  expect(rounds).toMatchObject({ from: { kind: "round", rows: 8 }, to: { kind: "round", rows: 19 }, counts: { new: 11 } });
  expect(rounds.new.filter((row) => row.listed_before).map(({ number }) => number)).toEqual(["港交许2025-008"]);
  const days = await report(tiny, "2025-07-01", "2026-01-12", "--clock", "published_on");
  expect(days).toMatchObject({ from: { kind: "date", rows: 0 }, to: { kind: "date", rows: 19 } });
  expect((await report(tiny, "1", "now")).counts.new).toBe(0);
  for (const unknown of ["2024-01", "2025-13-01", "7", "yesterday", "../x"]) {
    const { code, err } = await diff(tiny, unknown, "now");
    expect(code, unknown).toBe(1);
    expect(err).toMatch(
      /^There is no round, day or kept build ".+"\. Known rounds: 2025-06, 2025-12; days from .+; builds: 0001-/,
    );
  }
  expect((await diff(tiny, "2025-06", "now", "--series", "boats")).err).toBe(
    'dossier.yml declares no series "boats". Known: permits.\n',
  );
  expect((await diff(tiny, "2025-06", "2025-12", "--record", "x")).err).toContain("Only what two builds published");
});

test("a long list says how much of it is left out, and --all leaves nothing out", async () => {
  const tiny = copyTiny();
  editDocument(tiny, FIRST, (rows) => [
    ...rows,
    ...Array.from({ length: 40 }, (_, at) => ["", `机器人${at}`, `公司${at}`, `X-${at}`, "2025/6/1", "东区", "", ""]),
  ]);
  const short = (await diff(tiny, "2025-06", "now")).out;
  const all = (await diff(tiny, "2025-06", "now", "--all")).out;
  expect(short).not.toContain("more; --all");
  expect(all).toBe(short);
  await build(tiny);
  editDocument(tiny, FIRST, (rows) => rows.filter((row) => !row[3]?.startsWith("X-")));
  const gone = (await diff(tiny)).out;
  expect(gone).toContain("Gone (40)\n");
  expect(gone).toContain("  … 20 more; --all lists them\n");
  expect((await diff(tiny, "--all")).out).not.toContain("more; --all");
});

test("a state that is damaged stops no build, and a comparison with it says which file it is", async () => {
  const tiny = copyTiny();
  await build(tiny);
  const [file = ""] = history(tiny);
  writeFileSync(join(tiny.out, "history", file), "no gzip");
  addRound(tiny);
  expect((await build(tiny)).code).toBe(0);
  const { code, err } = await diff(tiny);
  expect(code).toBe(1);
  expect(err).toContain(`${file} is damaged`);
});

test("the history is beside the builds: no output of a build holds it, and the same state is not kept twice", async () => {
  const tiny = copyTiny();
  await build(tiny);
  editText(tiny, "stories/first-year.en.md", (text) => `${text}\nMore.\n`);
  await build(tiny);
  expect(history(tiny)).toHaveLength(1);
  expect(existsSync(join(lastBuild(tiny), "history"))).toBe(false);
  expect(readdirSync(lastBuild(tiny)).toSorted()).toEqual([
    "build.json",
    "issues.jsonl",
    "questions.jsonl",
    "site.json",
    "site.pack",
    "tidui.duckdb",
  ]);
});

test("rows without a date on the clock are in neither side, and are told", async () => {
  const tiny = copyTiny();
  editText(tiny, "sources/permits.yml", (text) => text.replace("    published_on: 2026-01-12\n", ""));
  const told = await report(tiny, "2025-07-08", "2026-02-01", "--clock", "published_on");
  expect(told.to).toEqual({ kind: "date", id: "2026-02-01", as_of: "2026-02-01", rows: 8, undated: 11 });
  expect((await diff(tiny, "2025-07-08", "2026-02-01", "--clock", "published_on")).out).toContain(
    "11 rows have no such date and are in neither",
  );
});
