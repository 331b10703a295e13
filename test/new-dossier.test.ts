import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { loadDossier } from "../src/build/load-dossier.ts";
import { buildDocx, buildTable } from "./docx-builder.ts";
import { file, made, mapping } from "./new-fixture.ts";
import { scratchFolder } from "./scratch.ts";
import { runHere } from "./tiny-dossier.ts";
import { buildSheet } from "./xlsx-builder.ts";

const root = join(import.meta.dirname, "..");
async function refused(files: readonly string[], folder = join(scratchFolder(), "refused")): Promise<string> {
  const beside = existsSync(join(folder, "..")) ? readdirSync(join(folder, "..")) : [];
  const { code, err } = await runHere("new", folder, ...files);
  expect(code).toBe(1);
  // Neither the folder nor anything half-written beside it.
  expect(readdirSync(join(folder, ".."))).toEqual(beside);
  return err;
}

const tinyDocuments = ["permits-2025-06.docx", "permits-2025-12.docx"].map((name) => join(root, "dossiers/tiny/documents", name));

test("the documents of tiny give its very mapping, rounds and count, in one source", async () => {
  const dossier = await made(tinyDocuments);
  expect(dossier.sources).toHaveLength(1);
  expect(mapping(dossier)).toEqual({
    序号: "serial",
    机器人名称: "name",
    申请单位: "filer",
    申请主体: "filer",
    许可编号: "number",
    许可日期: "filed_on",
    区: "place",
    用途: null,
    备注: "remark",
  });
  expect(dossier.sources[0]?.files).toEqual([
    { path: "documents/permits/permits-2025-06.docx", round: "2025-06", listed_as_of: "2025-06", said: "its file name says so" },
    { path: "documents/permits/permits-2025-12.docx", round: "2025-12", listed_as_of: "2025-12", said: "its file name says so" },
  ]);
  expect(dossier.headline.all).toBe(18);
  expect(dossier.headline.rows[0]).toMatchObject({ group: "珩鸟机器人（港城）有限公司", total: 6 });
});

test("what it makes is built, verifies as equal, and serves a first page with a headline", async () => {
  const { folder } = await made(tinyDocuments);
  const verified = await runHere("verify", "--dossier", folder);
  expect(verified).toMatchObject({ code: 0, err: "" });
  const site = join(folder, "../site");
  await runHere("publish", site, "--dossier", folder);
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("珩鸟机器人（港城）有限公司");
});

test("the declarations are YAML with the reasons as comments, and ignored columns stand by name", async () => {
  const { folder } = await made(tinyDocuments);
  const yaml = readFileSync(join(folder, "sources/permits.yml"), "utf8");
  expect(yaml).toContain('"许可编号": number # sure: ');
  expect(yaml).toContain('  - "用途" # 19 of 19 rows filled, 7 different values');
  expect(yaml).toContain('round: "2025-06" # its file name says so');
});

const PERMITS = [
  "Permit No,Robot,Holder,Issued,Status",
  'HC-001,"Dash, the robot",Acme Ltd,2025-03-01,active',
  "HC-002,Bolt,Acme Ltd,2025-03-09,active",
  "HC-003,Rook,Birch Inc,2025-04-02,ended",
  "HC-004,Pawn,Cedar LLC,2025-05-20,active",
  "HC-005,King,Birch Inc,2025-06-11,active",
].join("\n");

test("an English CSV: the round comes from the latest date in its rows, and that is told", async () => {
  const dossier = await made([file("city permits.csv", PERMITS)]);
  expect(mapping(dossier)).toEqual({
    "Permit No": "number",
    Robot: "name",
    Holder: "filer",
    Issued: "filed_on",
    Status: "class",
  });
  expect(dossier.sources[0]?.files[0]).toMatchObject({ round: "2025-06", said: "the latest date in its rows" });
  expect(dossier.unsure).toContainEqual(expect.stringContaining("city permits.csv: round 2025-06"));
  expect(dossier.title).toBe("city permits");
  // One list whose rows are dated goes by their dates: two half-years, not one.
  expect(dossier.headline).toMatchObject({ all: 5, asOf: "2025-06-11", rows: [{ total: 2 }, { total: 2 }, { total: 1 }] });
});

test("the title can be given", async () => {
  expect((await made([file("a.csv", PERMITS)], ["--title", 'Robots: "the" #1'])).title).toBe('Robots: "the" #1');
});

test("without any date the day of the file is the round, and that is told", async () => {
  const rows = PERMITS.split("\n").map((line) => line.replace(/,20\d\d-\d\d-\d\d/, "").replace(",Issued", ""));
  const dossier = await made([file("permits.csv", rows.join("\n"))]);
  expect(dossier.sources[0]?.files[0]).toMatchObject({
    round: "2026-02",
    said: "the day of the file itself, for nothing else tells it",
  });
});

test("a column with one value that is no date is not taken for dates, for that value would stop the build", async () => {
  const dossier = await made([file("permits 2025-06.csv", PERMITS.replace("2025-04-02", "soon"))]);
  expect(mapping(dossier)["Issued"]).not.toBe("filed_on");
});

const CHINESE = [
  ["序号", "备案编号", "产品名称", "备案单位", "属地"],
  ["1", "沪-001", "灯塔", "甲科技有限公司", "上海市"],
  ["2", "沪-002", "海岸", "甲科技有限公司", "上海市"],
  ["3", "京-003", "潮汐", "乙网络有限公司", "北京市"],
  ["4", "京-004", "礁石", "丙研究院", "北京市"],
];
const CHINESE_FIELDS = { 序号: "serial", 备案编号: "number", 产品名称: "name", 备案单位: "filer", 属地: "place" };
/** "序号" and so on in GB18030: what Excel saves on a Chinese system. */
const GB18030 = Buffer.from(
  "D0F2BAC52CB1B8B0B8B1E0BAC52CB2FAC6B7C3FBB3C62CB1B8B0B8B5A5CEBB2CCAF4B5D80D0A" +
    "312CBBA62D3030312CB5C6CBFE2CBCD7BFC6BCBCD3D0CFDEB9ABCBBE2CC9CFBAA3CAD00D0A" +
    "322CBBA62D3030322CBAA3B0B62CBCD7BFC6BCBCD3D0CFDEB9ABCBBE2CC9CFBAA3CAD00D0A" +
    "332CBEA92D3030332CB3B1CFAB2CD2D2CDF8C2E7D3D0CFDEB9ABCBBE2CB1B1BEA9CAD00D0A",
  "hex",
);

test("a Chinese CSV in GB18030", async () => {
  const dossier = await made([file("清单（2025年6月）.csv", GB18030)]);
  expect(mapping(dossier)).toEqual(CHINESE_FIELDS);
  expect(dossier.headline.all).toBe(3);
  expect(dossier.sources[0]).toMatchObject({ id: "list", files: [{ round: "2025-06" }] });
});

test("an HTML table", async () => {
  const rows = CHINESE.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  const dossier = await made([
    file("公告2025年7月.html", `<!doctype html><meta charset="utf-8"><p>清单</p><table>${rows}</table>`),
  ]);
  expect(mapping(dossier)).toEqual(CHINESE_FIELDS);
});

test("a workbook", async () => {
  const book = buildSheet(...CHINESE);
  expect(mapping(await made([file("清单 2025-08.xlsx", book)]))).toEqual(CHINESE_FIELDS);
});

test("documents of other headers are other sources; two tables of one document are two series of one", async () => {
  const second = [["登记号", "应用", "登记公司"], ...[1, 2, 3].map((at) => [`D-00${at}`, `应用${at}`, "丁科技有限公司"])];
  const dossier = await made([
    file("清单2025年6月.docx", buildDocx(buildTable(...CHINESE), buildTable(...second))),
    file("permits-2025-06.csv", PERMITS),
  ]);
  expect(dossier.sources.map(({ id, series }) => ({ id, series }))).toEqual([
    { id: "list", series: ["list", "list-2"] },
    { id: "permits", series: ["permits"] },
  ]);
});

test("of two tables in one document only the one without names takes its numbers for them", async () => {
  const second = [["登记号", "登记公司"], ...[1, 2, 3].map((at) => [`D-00${at}`, "丁科技有限公司"])];
  const dossier = await made([file("清单2025年6月.docx", buildDocx(buildTable(...CHINESE), buildTable(...second)))]);
  expect(dossier.sources[0]?.series).toEqual(["list", "list-2"]);
  const names = await runHere(
    "query",
    "SELECT name FROM filings WHERE series = 'list-2' OR number = '沪-001' ORDER BY 1",
    "--dossier",
    dossier.folder,
    "--json",
  );
  expect(
    names.out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { name: string }).name),
  ).toEqual(["D-001", "D-002", "D-003", "灯塔"]);
});

test("two documents of one round stand in two sources of one series, and that is told", async () => {
  const more = PERMITS.replaceAll("HC-", "HD-");
  const dossier = await made([file("north 2025-06.csv", PERMITS), file("south 2025-06.csv", more)]);
  expect(dossier.sources.map(({ series }) => series)).toEqual([["north"], ["north"]]);
  expect(dossier.headline.all).toBe(10);
  expect(dossier.unsure).toContainEqual(expect.stringContaining("several files of one round"));
});

const AWKWARD = [
  'a: "b" # c',
  "- x\ny",
  "__proto__",
  "constructor",
  "{{x}}",
  "!tag",
  "& amp",
  "* all",
  "%y",
  "'",
  "\u0085\u2028",
  "~",
];

test("awkward headers, values, titles and file names stay text", async () => {
  const header = ["Permit No", "Robot", "Holder", ...AWKWARD];
  const rows = [1, 2, 3].map((at) => [
    `HC-00${at}`,
    `r${at}: "x" # ${at}`,
    `Acme "A: #${at}" Ltd`,
    ...AWKWARD.map((text) => `${text}${at}`),
  ]);
  const name = 'it\'s: a "list" #1 名单 2025-06.docx';
  const dossier = await made([file(name, buildDocx(buildTable(header, ...rows)))], ["--title", '- "T": #{x}\n__proto__']);
  expect(dossier.headline).toMatchObject({ all: 3 });
  const { head, groups } = loadDossier(dossier.folder);
  expect(head.title).toEqual({ en: '- "T": #{x}\n__proto__' });
  expect(groups.map((group) => group.name["en"])).toEqual(['Acme "A: #1" Ltd', 'Acme "A: #2" Ltd', 'Acme "A: #3" Ltd']);
  const [path = ""] = dossier.sources[0]?.files.map((one) => one.path) ?? [];
  expect(existsSync(join(dossier.folder, path))).toBe(true);
  expect(basename(path)).not.toMatch(/[:"]/);
});

test("paths with spaces and Chinese characters, and a dossier folder with both", async () => {
  const folder = join(scratchFolder(), "我的 dossier's 档案");
  const inputs = join(scratchFolder(), "附件 文件夹");
  mkdirSync(inputs);
  const path = join(inputs, "名单 2025年6月.csv");
  writeFileSync(path, PERMITS);
  const { code, out } = await runHere("new", folder, path);
  expect(code).toBe(0);
  expect(out).toContain(`tidui serve --dossier '${folder.replace("'", "'\\''")}'`);
});

test("a table of 200 columns", async () => {
  const names = Array.from({ length: 196 }, (_, at) => `field ${at}`);
  const lines = PERMITS.split("\n").map((line, at) =>
    [line.replace(/"[^"]*"/, "Dash"), ...names.map((name) => (at === 0 ? name : at))].join(","),
  );
  const dossier = await made([file("wide 2025-06.csv", lines.join("\n"))]);
  expect(dossier.sources[0]?.columns).toHaveLength(201);
  expect(dossier.headline.all).toBe(5);
});

test("without a name column the number stands for the name, and that is told", async () => {
  const csv = "Permit No,Holder\nHC-1,Acme Ltd\nHC-2,Acme Ltd\nHC-3,Birch Inc\n";
  const dossier = await made([file("p 2025-06.csv", csv)]);
  expect(dossier.headline.all).toBe(3);
  expect(dossier.unsure).toContainEqual(expect.stringContaining('the number ("Permit No") stands for it'));
});

test("a column is what the user says it is, whatever it looks like", async () => {
  const list = file("shops 2025-06.csv", "a=b,Colour,Site\n1,red,Mill\n2,blue,Quay\n3,red,Mill\n");
  expect(await refused([list])).toContain('--column "Header=number"');
  const dossier = await made([list], ["--column", "a=b=number", "--column", "Site=filer", "--column", "Colour=ignore"]);
  expect(mapping(dossier)).toEqual({ "a=b": "number", Colour: null, Site: "filer" });
  expect(dossier.headline.rows[0]).toMatchObject({ group: "Mill", total: 2 });
  expect(await refused([list, "--column", "Nope=number"])).toContain('no document has the column "Nope"');
  expect(await refused([list, "--column", "Site=owner"])).toContain("fields are serial, number");
});

test.each([
  {
    what: "no number: a count of rows is never made one",
    csv: "No,Name,Holder\n1,A,Acme Ltd\n2,B,Birch Inc\n3,C,Acme Ltd\n",
    says: "a number that tells each row",
  },
  { what: "nobody to belong to", csv: "Permit No,Colour\nHC-1,red\nHC-2,blue\nHC-3,red\n", says: "who each row belongs to" },
  { what: "a header alone", csv: "Permit No,Name,Holder\n", says: "no table with rows" },
])("is refused with what was seen: $what", async ({ csv, says }) => {
  const err = await refused([file("list 2025-06.csv", csv)]);
  expect(err).toContain(says);
  expect(err).toContain("Nothing was written");
});

test.each([
  { what: "cut off", name: "bad.docx", content: "PK\u0003\u0004 cut off" },
  { what: "empty", name: "bad.csv", content: "" },
  {
    what: "random bytes",
    name: "bad.pdf",
    content: Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7_919 + (at >> 3)) % 256),
  },
  { what: "an error page", name: "bad.xlsx", content: "<!doctype html><title>404</title><p>Not found</p>" },
  { what: "prose", name: "bad.txt", content: "To whom it may concern,\nthis is, as you see, no table, but a letter.\nYours" },
])("one bad document among good ones stops it all and is named: $what", async ({ name, content }) => {
  const bad = file(name, content);
  expect(await refused([...tinyDocuments, bad])).toContain(`${bad}: `);
});

test("the same document twice, a missing one and a folder are each refused by name", async () => {
  const [one = ""] = tinyDocuments;
  expect(await refused([one, file("copy.docx", readFileSync(one))])).toContain("byte for byte");
  expect(await refused([`${one}.no`])).toContain("there is no such file");
  expect(await refused([root])).toContain("is no file");
});

test("a folder that holds anything is refused and left as it was; an empty one is taken", async () => {
  const folder = scratchFolder();
  expect((await runHere("new", folder, ...tinyDocuments)).code).toBe(0);
  const before = readdirSync(folder);
  const { code, err } = await runHere("new", folder, ...tinyDocuments);
  expect({ code, told: err.includes("not an empty folder"), after: readdirSync(folder) }).toEqual({
    code: 1,
    told: true,
    after: before,
  });
});

test("five documents become a built dossier in far less than five minutes", async () => {
  const rounds = ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"];
  const files = rounds.map((round) => file(`list ${round}.csv`, PERMITS.replaceAll("HC-", `${round}-`)));
  const started = performance.now();
  const dossier = await made(files);
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(dossier.headline.all).toBe(25);
});
