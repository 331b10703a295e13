import { cpSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ensureBuild } from "../src/build/ensure-build.ts";
import { sha256 } from "../src/model/ids.ts";
import { queryDatabase } from "../src/store/database.ts";
import { buildDocx } from "./docx-builder.ts";
import { copyTiny, editDocument, editText, filesOf, lastBuild, optionsOf, pagesOf, tidui, type Tiny } from "./tiny-dossier.ts";

const FIRST = "documents/permits-2025-06.docx";
const SECOND = "documents/permits-2025-12.docx";
const REPORTED = `id: news
kind: reported
title: { en: News, zh: 新闻 }
publisher: { en: Papers, zh: 报纸 }
files: [{ path: facts/news.csv }]
columns: { id: id, kind: kind, subject: subject, predicate: predicate, value: value, address: address }
`;

const write = (tiny: Tiny, file: string, content: string | Uint8Array) => writeFileSync(join(tiny.dossier, file), content);
const edit = (file: string, from: string | RegExp, to: string) => (tiny: Tiny) =>
  editText(tiny, file, (text) => text.replace(from, to));
const append = (file: string, more: string) => (tiny: Tiny) => editText(tiny, file, (text) => text + more);
const copy = (tiny: Tiny, from: string, to: string) => write(tiny, to, readFileSync(join(tiny.dossier, from)));

interface Mistake {
  readonly what: string;
  readonly make: (tiny: Tiny) => void;
  readonly code: string;
  /** What the one sentence names: the file, and where in it. */
  readonly says: readonly string[];
}

const DOCUMENTS: readonly Mistake[] = [
  {
    what: "a missing document",
    make: (tiny) => rmSync(join(tiny.dossier, FIRST)),
    code: "no-such-file",
    says: ["sources/permits.yml", FIRST],
  },
  { what: "an empty document", make: (tiny) => write(tiny, FIRST, ""), code: "empty-file", says: [FIRST] },
  {
    what: "a document cut in half",
    make: (tiny) => truncateSync(join(tiny.dossier, FIRST), Math.floor(readFileSync(join(tiny.dossier, FIRST)).length / 2)),
    code: "broken-zip",
    says: [FIRST],
  },
  {
    what: "a picture called .docx",
    make: (tiny) => write(tiny, FIRST, Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
    code: "not-a-table-document",
    says: [FIRST, "PNG"],
  },
  {
    what: "a folder for a document",
    make: edit("sources/permits.yml", FIRST, "documents"),
    code: "not-a-file",
    says: ["sources/permits.yml", "documents"],
  },
  { what: "a document without a table", make: (tiny) => write(tiny, FIRST, buildDocx()), code: "no-table", says: [FIRST] },
  {
    what: "a column that nobody mapped",
    make: (tiny) =>
      editDocument(tiny, SECOND, ([header = [], ...rows]) => [header.map((name) => name.replace("备注", "说明")), ...rows]),
    code: "unknown-column",
    says: [SECOND, "row 1", "说明", "sources/permits.yml"],
  },
  {
    what: "a date that is none in a document",
    make: (tiny) =>
      editDocument(tiny, SECOND, (rows) => rows.map((row) => row.map((cell) => cell.replace("2025/9/3", "2025/9/31")))),
    code: "bad-date",
    says: [SECOND, "table 1, row 5", "2025/9/31", "filed_on"],
  },
  {
    what: "a quote that is never closed",
    make: edit("facts/totals.csv", "permits,2025-12-31", 'permits,"2025-12-31'),
    code: "broken-csv",
    says: ["facts/totals.csv", "row 3"],
  },
  {
    what: "a CSV in GB18030",
    make: (tiny) => write(tiny, "facts/totals.csv", Uint8Array.of(0xb9, 0xab, 0xb2, 0xbc, 0x0a)),
    code: "bad-encoding",
    says: ["facts/totals.csv"],
  },
  {
    what: "a CSV column that nobody mapped",
    make: edit("facts/totals.csv", "since", "from"),
    code: "unknown-column",
    says: ["facts/totals.csv", "row 1", "from"],
  },
  {
    what: "a date that is none in a CSV",
    make: edit("facts/totals.csv", "permits,2025-12-31", "permits,2025-13-01"),
    code: "bad-date",
    says: ["facts/totals.csv", "row 3", "2025-13-01"],
  },
  {
    what: "a total that is no number",
    make: edit("facts/totals.csv", ",19,", ",about 19,"),
    code: "bad-number",
    says: ["facts/totals.csv", "row 3", "about 19"],
  },
  {
    what: "a figure's id given twice",
    make: (tiny) => {
      write(tiny, "sources/news.yml", REPORTED);
      write(
        tiny,
        "facts/news.csv",
        "id,kind,subject,predicate,value,address\na1,usage,Plover,users,5,\na1,usage,Tern,users,6,\n",
      );
    },
    code: "duplicate-id",
    says: ["facts/news.csv", "row 3", "a1"],
  },
];

const DECLARATIONS: readonly Mistake[] = [
  {
    what: "no dossier at all",
    make: (tiny) => rmSync(join(tiny.dossier, "dossier.yml")),
    code: "no-dossier",
    says: ["dossier.yml", "--dossier"],
  },
  { what: "broken YAML", make: append("dossier.yml", "title: [\n"), code: "bad-yaml", says: ["dossier.yml, line "] },
  {
    what: "broken YAML of a source",
    make: append("sources/totals.yml", "\tkind: x\n"),
    code: "bad-yaml",
    says: ["sources/totals.yml, line 8"],
  },
  {
    what: "a key given twice",
    make: append("measures/permits.yml", "clock: filed_on\n"),
    code: "bad-yaml",
    says: ["measures/permits.yml, line 12"],
  },
  {
    what: "an alias of nothing",
    make: append("measures/permits.yml", "scale: *big\n"),
    code: "bad-yaml",
    says: ["measures/permits.yml", "big"],
  },
  {
    what: "aliases of aliases of aliases",
    make: (tiny) => write(tiny, "groups.yml", bomb()),
    code: "bad-yaml",
    says: ["groups.yml"],
  },
  {
    what: "a folder for a declaration",
    make: (tiny) => cpSync(join(tiny.dossier, "facts"), join(tiny.dossier, "sources/more.yml"), { recursive: true }),
    code: "not-a-file",
    says: ["sources/more.yml"],
  },
  {
    what: "a file for a folder",
    make: (tiny) => {
      rmSync(join(tiny.dossier, "stories"), { recursive: true });
      write(tiny, "stories", "# x");
    },
    code: "not-a-folder",
    says: ["stories"],
  },
  {
    what: "an unknown key",
    make: append("measures/permits.yml", "colour: red\n"),
    code: "bad-config",
    says: ["measures/permits.yml", "colour"],
  },
  {
    what: "a measure of an unknown series",
    make: edit("measures/permits.yml", "series: [permits]", "series: [licences]"),
    code: "unknown-series",
    says: ["measures/permits.yml", "licences"],
  },
  {
    what: "announced totals of an unknown series",
    make: edit("measures/permits.yml", "announced: permits", "announced: licences"),
    code: "unknown-series",
    says: ["measures/permits.yml", "licences"],
  },
  {
    what: "a source of an unknown series",
    make: edit("sources/permits.yml", "series: permits", "series: licences"),
    code: "unknown-series",
    says: ["sources/permits.yml", "licences"],
  },
  {
    what: "a league by an unknown measure",
    make: edit("dossier.yml", "measure: permits", "measure: licences"),
    code: "unknown-measure",
    says: ["dossier.yml", "licences"],
  },
  {
    what: "a source declared twice",
    make: (tiny) => copy(tiny, "sources/totals.yml", "sources/totals-2.yml"),
    code: "duplicate-id",
    says: ["sources/totals.yml", "sources/totals-2.yml", '"totals"'],
  },
  {
    what: "a measure declared twice",
    make: (tiny) => copy(tiny, "measures/permits.yml", "measures/a.yml"),
    code: "duplicate-id",
    says: ["measures/permits.yml", "measures/a.yml"],
  },
  {
    what: "a group declared twice",
    make: append("groups.yml", "- id: tern\n  name: { en: Tern }\n  kind: other\n"),
    code: "duplicate-id",
    says: ["groups.yml, line 20", "line 9", '"tern"'],
  },
  {
    what: "a series declared twice",
    make: edit("dossier.yml", /(series:\n)((?: {2}.*\n)+)/, "$1$2$2"),
    code: "duplicate-id",
    says: ["dossier.yml, line 12", "line 8"],
  },
  {
    what: "a file not named for its id",
    make: edit("sources/totals.yml", "id: totals", "id: sums"),
    code: "bad-file-name",
    says: ["sources/totals.yml", "sums"],
  },
  {
    what: "a path out of the dossier",
    make: edit("sources/totals.yml", "facts/totals.csv", "../totals.csv"),
    code: "bad-config",
    says: ["sources/totals.yml", "files.0.path", "inside the dossier"],
  },
  {
    what: "a path from the root",
    make: edit("sources/totals.yml", "facts/totals.csv", "/etc/passwd"),
    code: "bad-config",
    says: ["sources/totals.yml", "files.0.path"],
  },
  {
    what: "a link out of the dossier",
    make: (tiny) => link(tiny, "facts/totals.csv", "/etc/passwd"),
    code: "outside-dossier",
    says: ["sources/totals.yml", "facts/totals.csv"],
  },
  {
    what: "a folder linked out of the dossier",
    make: (tiny) => link(tiny, "facts", "/etc"),
    code: "no-such-file",
    says: ["facts/totals.csv"],
  },
  {
    what: "a story linked out of the dossier",
    make: (tiny) => link(tiny, "stories/first-year.en.md", "/etc/passwd"),
    code: "outside-dossier",
    says: ["stories/first-year.en.md"],
  },
  {
    what: "a link in a circle",
    make: (tiny) => link(tiny, "facts/totals.csv", "totals.csv"),
    code: "no-such-file",
    says: ["facts/totals.csv"],
  },
  {
    what: "a configuration of more than 4 MB",
    make: append("groups.yml", `# ${"x".repeat(4 * 1024 * 1024)}\n`),
    code: "too-large",
    says: ["groups.yml"],
  },
  {
    what: "a company in two groups",
    make: edit("groups.yml", "[苍鹭自动化（港城）有限公司]", "[苍鹭自动化（港城）有限公司, 燕鸥物流股份有限公司]"),
    code: "two-groups",
    says: ["groups.yml", "燕鸥物流股份有限公司", "tern", "heron"],
  },
];

const STORIES: readonly Mistake[] = [
  {
    what: "a story of no language",
    make: (tiny) => write(tiny, "stories/Second Year.md", "# x"),
    code: "bad-story-name",
    says: ["stories/Second Year.md", "zh, en"],
  },
  {
    what: "a story in a language that the dossier lacks",
    make: (tiny) => write(tiny, "stories/second.fr.md", "# x"),
    code: "bad-story-name",
    says: ["stories/second.fr.md"],
  },
  {
    what: "a number of an unknown measure",
    make: append("stories/first-year.en.md", "\n[[licences @ 2025]]\n"),
    code: "bad-binding",
    says: ["stories/first-year.en.md", "[[licences @ 2025]]", "permits"],
  },
  {
    what: "a number of an unknown group",
    make: append("stories/first-year.en.md", "\n[[permits gull @ 2025]]\n"),
    code: "bad-binding",
    says: ["stories/first-year.en.md", "gull"],
  },
  {
    what: "a number of no date",
    make: append("stories/first-year.en.md", "\n[[permits @ soon]]\n"),
    code: "bad-binding",
    says: ["stories/first-year.en.md", "soon"],
  },
];

describe.each([...DOCUMENTS, ...DECLARATIONS, ...STORIES])("$what", ({ make, code, says }) => {
  test(`is the mistake ${code}, said in one sentence that tells where; the last good build stays`, async () => {
    const tiny = copyTiny();
    const building = () => ensureBuild({ dossier: tiny.dossier, out: tiny.out, progress: () => undefined });
    await building();
    const before = hashesOf(lastBuild(tiny));
    make(tiny);

    await expect(building()).rejects.toMatchObject({ name: "UserError", code });
    const { code: exit, out, err } = tidui(["build", ...optionsOf(tiny)]);
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).not.toMatch(/\bat .*\.ts:\d/);
    for (const part of says) expect(err).toContain(part);

    expect(hashesOf(lastBuild(tiny))).toEqual(before);
    const { rows } = await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), "SELECT count(*) AS n FROM filings");
    expect(rows).toEqual([{ n: 19 }]);
  });
});

test("mended, a dossier that was broken for a while is built as before: nothing is left to do", () => {
  const tiny = copyTiny();
  tidui(["build", ...optionsOf(tiny)]);
  const good = readFileSync(join(tiny.dossier, SECOND));
  write(tiny, SECOND, "");
  expect(tidui(["build", ...optionsOf(tiny)]).code).toBe(1);
  write(tiny, SECOND, good);
  expect(JSON.parse(tidui(["build", "--json", ...optionsOf(tiny)]).out)).toMatchObject({ rebuilt: 0 });
});

test("a row without its number is kept as a record, reported, shown on the quality page, and counts for nothing", async () => {
  const tiny = copyTiny();
  editDocument(tiny, SECOND, (rows) => rows.map((row) => row.map((cell) => (cell === "港交许2025-018" ? "" : cell))));
  expect(tidui(["build", ...optionsOf(tiny)])).toMatchObject({ code: 0, err: "" });

  const ask = async (sql: string) => (await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), sql)).rows;
  expect(await ask("SELECT locator, cells->>'机器人名称' AS name FROM records WHERE cells->>'许可编号' = ''")).toEqual([
    { locator: "table 1, row 11", name: "鸻形" },
  ]);
  expect(await ask("SELECT count(*) AS n FROM filings")).toEqual([{ n: 18 }]);
  const total = `SELECT value FROM observations WHERE measure = 'permits' AND scope = '' AND grp IS NULL AND cumulative AND clock = 'listed_as_of' AND "end" = '2025-12-31'`;
  expect(await ask(total)).toEqual([{ value: 17 }]);
  const issues = readFileSync(join(lastBuild(tiny), "issues.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(issues).toEqual([
    expect.objectContaining({ code: "missing-value", level: "warning", source: "permits", locator: { table: 1, row: 11 } }),
  ]);
  for (const language of ["", "en/"])
    expect(pagesOf(tiny).get(`${language}quality/permits/index.html`)?.text).toContain(`${SECOND}, table 1, row 11`);
});

const hashesOf = (folder: string) => new Map([...filesOf(folder)].map(([path, bytes]) => [path, sha256(bytes)]));

function link({ dossier }: Tiny, file: string, target: string): void {
  rmSync(join(dossier, file), { recursive: true });
  symlinkSync(target, join(dossier, file));
}

/** A list of lists of lists … of a hundred million words. */
function bomb(): string {
  const lists = Array.from({ length: 8 }, (_, depth) => `l${depth + 1}: &l${depth + 1} [${`*l${depth}, `.repeat(10)}]`);
  return `l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n${lists.join("\n")}\n`;
}
